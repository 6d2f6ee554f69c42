//! Names of units, positions, fields and people in the language of the workbook.

use canbo_planning::Stage;
use canbo_register::reference::Reference;
use canbo_register::{FieldCode, PersonId, PositionCode, Register, UnitId};
use canbo_words::{Datum, Lang, Words};

/// Where names come from.
pub(super) struct Names<'a> {
    pub(super) register: &'a Register,
    pub(super) reference: &'a Reference,
    pub(super) words: &'a Words,
}

impl<'a> Names<'a> {
    pub(super) fn new(register: &'a Register, reference: &'a Reference, words: &'a Words) -> Names<'a> {
        Names { register, reference, words }
    }

    /// A sentence without data.
    pub(super) fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// A sentence.
    pub(super) fn say(&self, key: &str, data: &[(&str, Datum<'_>)]) -> String {
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
    pub(super) fn authority(&self) -> String {
        let code = self.register.province.as_ref().map_or("", |code| code.as_str());
        let province = self.register.province.as_ref().and_then(|code| self.reference.provinces.get(code));
        let name = province.map_or("…", |province| province.name.as_str());
        let name = name.to_uppercase();
        self.say("out-authority", &[("code", code.into()), ("province", Datum::from(name))])
    }

    /// A unit's own name.
    pub(super) fn unit(&self, id: &UnitId) -> String {
        self.register.units.get(id).map_or_else(|| id.to_string(), |unit| unit.name.clone())
    }

    /// A unit's name with that of the body around it.
    pub(super) fn unit_in_body(&self, id: &UnitId) -> String {
        let root = id.root();
        if root == *id {
            return self.unit(id);
        }
        self.say("out-part-of", &[("part", self.unit(id).into()), ("body", self.unit(&root).into())])
    }

    /// A position's name.
    pub(super) fn position(&self, code: &PositionCode) -> String {
        let position = self.reference.positions.get(code);
        position.map_or_else(|| code.to_string(), |one| self.pick(&one.name, &one.name_en))
    }

    /// A position's field, where it has one.
    pub(super) fn field_of(&self, code: &PositionCode) -> Option<&'a FieldCode> {
        self.reference.positions.get(code)?.field.as_ref()
    }

    /// A field's name.
    pub(super) fn field(&self, code: &FieldCode) -> String {
        let field = self.reference.fields.get(code);
        field.map_or_else(|| code.to_string(), |one| self.pick(&one.name, &one.name_en))
    }

    /// Names of fields, one after another.
    pub(super) fn fields<'b>(&self, codes: impl IntoIterator<Item = &'b FieldCode>) -> String {
        let names: Vec<String> = codes.into_iter().map(|code| self.field(code)).collect();
        names.join("; ")
    }

    /// A person's name.
    pub(super) fn person(&self, id: &PersonId) -> String {
        self.register.people.get(id).map_or_else(|| id.to_string(), |person| person.name.clone())
    }

    /// A tier's name.
    pub(super) fn stage(&self, stage: Stage) -> String {
        self.words.name("tier", stage.name())
    }

    /// What a code is about, in a few words; the code where no sentence is known.
    pub(super) fn code(&self, code: &str) -> String {
        let title = self.words.try_say(&format!("{code}.title"), &[]);
        title.unwrap_or_else(|| code.to_owned())
    }

    /// What a paper is, in a sentence.
    pub(super) fn paper(&self, code: &str) -> String {
        self.words.try_say(code, &[]).unwrap_or_else(|| code.to_owned())
    }

    /// How days are set in cells.
    pub(super) fn day_pattern(&self) -> &'static str {
        match self.words.lang() {
            Lang::Vi => "dd/mm/yyyy",
            Lang::En => "[$-409]d mmm yyyy",
        }
    }
}
