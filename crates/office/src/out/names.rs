//! Names of units, positions, fields and people in the language of the workbook.

use canbo_planning::Stage;
use canbo_register::reference::Reference;
use canbo_register::{FieldCode, PersonId, PositionCode, Register, UnitId};
use canbo_words::{Datum, Lang, Words};

/// Where names come from.
pub(crate) struct Names<'a> {
    pub(crate) register: &'a Register,
    pub(crate) reference: &'a Reference,
    pub(crate) words: &'a Words,
}

impl<'a> Names<'a> {
    pub(crate) fn new(register: &'a Register, reference: &'a Reference, words: &'a Words) -> Names<'a> {
        Names { register, reference, words }
    }

    /// A sentence without data.
    pub(crate) fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// A sentence.
    pub(crate) fn say(&self, key: &str, data: &[(&str, Datum<'_>)]) -> String {
        self.words.say(key, data)
    }

    /// A name of the reference data in this language.
    fn pick(&self, vietnamese: &str, english: &str) -> String {
        match self.words.lang() {
            Lang::Vi => vietnamese.to_owned(),
            Lang::En => english.to_owned(),
        }
    }

    /// The body whose paper this is.
    pub(crate) fn authority(&self) -> String {
        let code = self.register.province.as_ref().map_or("", |code| code.as_str());
        let province = self.register.province.as_ref().and_then(|code| self.reference.provinces.get(code));
        let name = province.map_or("…", |province| province.name.as_str());
        let name = name.to_uppercase();
        self.say("out-authority", &[("code", code.into()), ("province", Datum::from(name))])
    }

    /// A unit's own name.
    pub(crate) fn unit(&self, id: &UnitId) -> String {
        self.register.units.get(id).map_or_else(|| id.to_string(), |unit| unit.name.clone())
    }

    /// A unit's name with that of the body around it.
    pub(crate) fn unit_in_body(&self, id: &UnitId) -> String {
        let root = id.root();
        if root == *id {
            return self.unit(id);
        }
        self.say("out-part-of", &[("part", self.unit(id).into()), ("body", self.unit(&root).into())])
    }

    /// A position's name.
    pub(crate) fn position(&self, code: &PositionCode) -> String {
        let position = self.reference.positions.get(code);
        position.map_or_else(|| code.to_string(), |one| self.pick(&one.name, &one.name_en))
    }

    /// A position's field, where it has one.
    pub(crate) fn field_of(&self, code: &PositionCode) -> Option<&'a FieldCode> {
        self.reference.positions.get(code)?.field.as_ref()
    }

    /// A field's name.
    pub(crate) fn field(&self, code: &FieldCode) -> String {
        let field = self.reference.fields.get(code);
        field.map_or_else(|| code.to_string(), |one| self.pick(&one.name, &one.name_en))
    }

    /// Names of fields, one after another.
    pub(crate) fn fields<'b>(&self, codes: impl IntoIterator<Item = &'b FieldCode>) -> String {
        let names: Vec<String> = codes.into_iter().map(|code| self.field(code)).collect();
        names.join("; ")
    }

    /// A person's name.
    pub(crate) fn person(&self, id: &PersonId) -> String {
        self.register.people.get(id).map_or_else(|| id.to_string(), |person| person.name.clone())
    }

    /// A tier's name.
    pub(crate) fn stage(&self, stage: Stage) -> String {
        self.words.name("tier", stage.name())
    }

    /// What a code is about, in a few words; the code where no sentence is known.
    pub(crate) fn code(&self, code: &str) -> String {
        let title = self.words.try_say(&format!("{code}.title"), &[]);
        title.unwrap_or_else(|| code.to_owned())
    }

    /// What a paper is, in a sentence.
    pub(crate) fn paper(&self, code: &str) -> String {
        self.words.try_say(code, &[]).unwrap_or_else(|| code.to_owned())
    }

    /// How days are set in cells.
    pub(crate) fn day_pattern(&self) -> &'static str {
        match self.words.lang() {
            Lang::Vi => "dd/mm/yyyy",
            Lang::En => "[$-409]d mmm yyyy",
        }
    }
}
