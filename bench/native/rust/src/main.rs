//! What somebody would write in Rust with the usual crates: bench calls|access|cdr|messages IN OUT KEY.
use hmac::{Hmac, Mac};
use regex::bytes::Regex;
use regex::Captures;
use serde_json::Value;
use sha2::Sha256;
use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Read, Write};

type Outcome = Result<(), Box<dyn Error>>;
type Keyed = Hmac<Sha256>;

fn pseudonym(key: &Keyed, value: &[u8]) -> String {
    let mut mac = key.clone();
    mac.update(value);
    hex::encode(&mac.finalize().into_bytes()[..16])
}

fn network(address: &str) -> String {
    address.rfind('.').map_or(String::new(), |dot| format!("{}.0", &address[..dot]))
}

fn hash(key: &Keyed, field: Option<&mut Value>) {
    if let Some(value) = field {
        if let Some(text) = value.as_str() {
            *value = Value::String(pseudonym(key, text.as_bytes()));
        }
    }
}

fn calls(key: &Keyed, reader: impl BufRead, writer: &mut impl Write) -> Outcome {
    for line in reader.lines() {
        let mut record: Value = serde_json::from_str(&line?)?;
        for party in ["from", "to"] {
            hash(key, record.pointer_mut(&format!("/{party}/phoneNumber")));
            if let Some(fields) = record[party].as_object_mut() {
                fields.shift_remove("name");
            }
        }
        hash(key, record.pointer_mut("/device/imei"));
        if let Some(address) = record.pointer_mut("/client/ip") {
            *address = Value::String(network(address.as_str().unwrap_or("")));
        }
        serde_json::to_writer(&mut *writer, &record)?;
        writer.write_all(b"\n")?;
    }
    Ok(())
}

/// An address of mail, IPv4, E.164, a card.
const IDENTIFIER: &str = r"(?x-u) [\w.%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+
    | \b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b
    | \+[1-9]\d{7,14}\b
    | \b\d{4}[\ -]?\d{4}[\ -]?\d{4}[\ -]?\d{3,4}\b";

fn messages(key: &Keyed, reader: impl BufRead, writer: &mut impl Write) -> Outcome {
    let identifier = regex::Regex::new(IDENTIFIER)?;
    for line in reader.lines() {
        let mut record: Value = serde_json::from_str(&line?)?;
        if let Some(text) = record["msg"].as_str() {
            let found = identifier.replace_all(text, |found: &Captures| pseudonym(key, found[0].as_bytes()));
            record["msg"] = Value::String(found.into_owned());
        }
        serde_json::to_writer(&mut *writer, &record)?;
        writer.write_all(b"\n")?;
    }
    Ok(())
}

fn access(mut reader: impl BufRead, writer: &mut impl Write) -> Outcome {
    let query = Regex::new(r#"([?&][^=&\s"]*=)[^&\s"]*"#)?;
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line)? > 0 {
        let space = line.iter().position(|&byte| byte == b' ').unwrap_or(0);
        writer.write_all(network(std::str::from_utf8(&line[..space])?).as_bytes())?;
        writer.write_all(&query.replace_all(&line[space..], &b"$1"[..]))?;
        line.clear();
    }
    Ok(())
}

/// Columns of Asterisk's cdr.csv: account, source, destination, caller id, data, three times, field of the user.
fn cdr(key: &Keyed, reader: impl Read, writer: &mut impl Write) -> Outcome {
    let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(reader);
    let mut out = csv::WriterBuilder::new().from_writer(writer);
    let mut row = csv::StringRecord::new();
    while rows.read_record(&mut row)? {
        for (column, cell) in row.iter().enumerate() {
            match column {
                0..=2 => out.write_field(pseudonym(key, cell.as_bytes()))?,
                4 => match cell.rfind('<') {
                    Some(from) => {
                        let number = cell[from + 1..].trim_end_matches('>');
                        out.write_field(format!("<{}>", pseudonym(key, number.as_bytes())))?
                    }
                    None => out.write_field("")?,
                },
                8 | 17 => out.write_field("")?,
                9..=11 if cell.len() == 19 => out.write_field(format!("{}00:00", &cell[..14]))?,
                _ => out.write_field(cell)?,
            }
        }
        out.write_record(None::<&[u8]>)?;
    }
    out.flush()?;
    Ok(())
}

fn main() -> Outcome {
    let given: Vec<String> = std::env::args().collect();
    let reader = BufReader::with_capacity(1 << 20, File::open(&given[2])?);
    let mut writer = BufWriter::with_capacity(1 << 20, File::create(&given[3])?);
    let key = Keyed::new_from_slice(&hex::decode(&given[4])?)?;
    match given[1].as_str() {
        "calls" => calls(&key, reader, &mut writer)?,
        "access" => access(reader, &mut writer)?,
        "messages" => messages(&key, reader, &mut writer)?,
        _ => cdr(&key, reader, &mut writer)?,
    }
    writer.flush()?;
    Ok(())
}
