// What somebody would write in Go with the standard library: bench calls|access|cdr|messages IN OUT KEY.
package main

import (
	"bufio"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"io"
	"log"
	"os"
	"regexp"
	"strings"
)

var key []byte

func pseudonym(value string) string {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(value))
	return hex.EncodeToString(mac.Sum(nil)[:16])
}

func must(err error) {
	if err != nil {
		log.Fatal("bench: ", err)
	}
}

func network(address string) string {
	if dot := strings.LastIndexByte(address, '.'); dot >= 0 {
		return address[:dot] + ".0"
	}
	return ""
}

func hash(object any, name string) {
	if fields, ok := object.(map[string]any); ok {
		if value, ok := fields[name].(string); ok {
			fields[name] = pseudonym(value)
		}
	}
}

func calls(in *bufio.Reader, out *bufio.Writer) {
	decoder, encoder := json.NewDecoder(in), json.NewEncoder(out)
	decoder.UseNumber()
	encoder.SetEscapeHTML(false)
	for {
		var record map[string]any
		err := decoder.Decode(&record)
		if err == io.EOF {
			return
		}
		must(err)
		for _, party := range []string{"from", "to"} {
			hash(record[party], "phoneNumber")
			if fields, ok := record[party].(map[string]any); ok {
				delete(fields, "name")
			}
		}
		hash(record["device"], "imei")
		if client, ok := record["client"].(map[string]any); ok {
			if address, ok := client["ip"].(string); ok {
				client["ip"] = network(address)
			}
		}
		must(encoder.Encode(record))
	}
}

// An address of mail, IPv4, E.164, a card.
var identifier = regexp.MustCompile(`[\w.%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+` +
	`|\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b` +
	`|\+[1-9]\d{7,14}\b` +
	`|\b\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3,4}\b`)

func messages(in *bufio.Reader, out *bufio.Writer) {
	decoder, encoder := json.NewDecoder(in), json.NewEncoder(out)
	decoder.UseNumber()
	encoder.SetEscapeHTML(false)
	for {
		var record map[string]any
		err := decoder.Decode(&record)
		if err == io.EOF {
			return
		}
		must(err)
		if text, ok := record["msg"].(string); ok {
			record["msg"] = identifier.ReplaceAllStringFunc(text, pseudonym)
		}
		must(encoder.Encode(record))
	}
}

var query = regexp.MustCompile(`([?&][^=&\s"]*=)[^&\s"]*`)

func access(in *bufio.Reader, out *bufio.Writer) {
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		address, rest, _ := strings.Cut(lines.Text(), " ")
		out.WriteString(network(address))
		out.WriteByte(' ')
		if strings.IndexByte(rest, '?') >= 0 {
			rest = query.ReplaceAllString(rest, "$1")
		}
		out.WriteString(rest)
		out.WriteByte('\n')
	}
	must(lines.Err())
}

// Columns of Asterisk's cdr.csv.
const (
	accountcode = 0
	src         = 1
	dst         = 2
	clid        = 4
	lastdata    = 8
	start       = 9
	end         = 11
	userfield   = 17
)

func cdr(in *bufio.Reader, out *bufio.Writer) {
	reader, writer := csv.NewReader(in), csv.NewWriter(out)
	reader.ReuseRecord = true
	for {
		row, err := reader.Read()
		if err == io.EOF {
			break
		}
		must(err)
		row[accountcode], row[src], row[dst] = pseudonym(row[accountcode]), pseudonym(row[src]), pseudonym(row[dst])
		if from := strings.LastIndexByte(row[clid], '<'); from >= 0 {
			row[clid] = "<" + pseudonym(strings.TrimSuffix(row[clid][from+1:], ">")) + ">"
		}
		row[lastdata], row[userfield] = "", ""
		for column := start; column <= end; column++ {
			if len(row[column]) == 19 {
				row[column] = row[column][:14] + "00:00"
			}
		}
		must(writer.Write(row))
	}
	writer.Flush()
	must(writer.Error())
}

func main() {
	in, err := os.Open(os.Args[2])
	must(err)
	file, err := os.Create(os.Args[3])
	must(err)
	key, err = hex.DecodeString(os.Args[4])
	must(err)
	reader, writer := bufio.NewReaderSize(in, 1<<20), bufio.NewWriterSize(file, 1<<20)
	map[string]func(*bufio.Reader, *bufio.Writer){"calls": calls, "access": access, "cdr": cdr, "messages": messages}[os.Args[1]](reader, writer)
	must(writer.Flush())
}
