//! The language of Vector, without Vector around it: bench calls|access|cdr|messages IN OUT KEY. Each line is the
//! `message` of an event, the key stands in its metadata, and what the program leaves is written as JSON, or as it
//! stands where that is a text.
use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use vrl::compiler::runtime::Runtime;
use vrl::compiler::{compile, TargetValue, TimeZone};
use vrl::diagnostic::Formatter;
use vrl::value::{ObjectMap, Secrets, Value};

fn main() -> Result<(), Box<dyn Error>> {
    let given: Vec<String> = std::env::args().collect();
    let source = match given[1].as_str() {
        "calls" => include_str!("calls.vrl"),
        "access" => include_str!("access.vrl"),
        "messages" => include_str!("messages.vrl"),
        _ => include_str!("cdr.vrl"),
    };
    let program = compile(source, &vrl::stdlib::all())
        .map_err(|faults| Formatter::new(source, faults).to_string())?
        .program;
    let key = Value::from(hex::decode(&given[4])?.as_slice());
    let mut event = TargetValue {
        value: Value::Null,
        metadata: Value::Object(ObjectMap::from([("key".into(), key)])),
        secrets: Secrets::default(),
    };
    let (mut runtime, zone) = (Runtime::default(), TimeZone::default());
    let mut reader = BufReader::with_capacity(1 << 20, File::open(&given[2])?);
    let mut writer = BufWriter::with_capacity(1 << 20, File::create(&given[3])?);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line)? > 0 {
        let text = line.strip_suffix(b"\n").unwrap_or(&line);
        event.value = Value::Object(ObjectMap::from([("message".into(), Value::from(text))]));
        runtime.resolve(&mut event, &program, &zone)?;
        runtime.clear();
        match event.value.as_bytes() {
            Some(text) => writer.write_all(text)?,
            None => serde_json::to_writer(&mut writer, &event.value)?,
        }
        writer.write_all(b"\n")?;
        line.clear();
    }
    writer.flush()?;
    Ok(())
}
