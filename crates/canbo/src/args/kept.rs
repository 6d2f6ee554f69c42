//! Commands of the kept register.

use super::Files;
use super::values::*;
use canbo_register::{Day, ProvinceCode};
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Import {
    #[command(flatten)]
    pub(crate) workbooks: Files,
    #[arg(long)]
    pub(crate) db: String,
    #[arg(long, value_parser = day)]
    pub(crate) on: Option<Day>,
    #[arg(long)]
    pub(crate) partial: bool,
    #[arg(long, conflicts_with = "partial")]
    pub(crate) whole: bool,
    #[arg(long)]
    pub(crate) same_people: bool,
    #[arg(long)]
    pub(crate) yes: bool,
    #[arg(long)]
    pub(crate) key: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct History {
    pub(crate) who: Option<String>,
    #[arg(long)]
    pub(crate) db: String,
    #[arg(long, value_parser = province)]
    pub(crate) province: Option<ProvinceCode>,
    #[arg(long)]
    pub(crate) all: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Backup {
    #[arg(long)]
    pub(crate) db: String,
    #[arg(long)]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Restore {
    pub(crate) backup: PathBuf,
    #[arg(long)]
    pub(crate) db: String,
}

#[derive(Debug, Args)]
pub(crate) struct Numbers {
    #[arg(long)]
    pub(crate) db: String,
    #[arg(long, value_parser = province)]
    pub(crate) province: Option<ProvinceCode>,
    #[arg(long = "highest", value_parser = highest)]
    pub(crate) highest: Vec<(String, i64, i64)>,
    #[arg(long, requires = "highest")]
    pub(crate) yes: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Plans {
    pub(crate) plan: Option<String>,
    #[arg(long)]
    pub(crate) db: String,
    #[arg(long, value_parser = province)]
    pub(crate) province: Option<ProvinceCode>,
    #[arg(long, requires = "plan")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Adopt {
    pub(crate) plan: String,
    #[arg(long)]
    pub(crate) db: String,
    #[arg(long, value_parser = province)]
    pub(crate) province: Option<ProvinceCode>,
    #[arg(long, value_parser = day, conflicts_with = "withdraw")]
    pub(crate) on: Option<Day>,
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) reason: String,
    #[arg(long)]
    pub(crate) withdraw: bool,
    #[arg(long)]
    pub(crate) yes: bool,
    #[arg(long)]
    pub(crate) key: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Jobs {
    #[arg(long)]
    pub(crate) db: String,
    #[arg(long, value_parser = number)]
    pub(crate) cancel: Option<i64>,
}

#[derive(Debug, Args)]
pub(crate) struct Schedule {
    pub(crate) name: Option<String>,
    #[arg(long)]
    pub(crate) db: String,
    #[arg(long, requires_all = ["name", "backup_to"])]
    pub(crate) rule: Option<String>,
    #[arg(long = "backup-to", requires = "rule")]
    pub(crate) backup_to: Option<PathBuf>,
    #[arg(long, value_parser = kept, requires = "rule")]
    pub(crate) keep: Option<u32>,
    #[arg(long, requires = "name", conflicts_with = "rule")]
    pub(crate) remove: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Work {
    #[arg(long)]
    pub(crate) db: String,
    #[arg(long = "until-idle")]
    pub(crate) until_idle: bool,
}
