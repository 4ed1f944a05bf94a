/**
 * @module
 * The characters at which something may stand, found sixteen at a time.
 */

/**
 * First digits of runs, `@`, `%`, `:`, `=`, `?`, `>`, `(`, `*`, the first letter of Bearer, Basic, `by` and password, of `is` and `es`, `val`,
 * `--`, letters of other words for a password, `hf_`, and a quote behind a blank, a bracket or a backslash: a bit each.
 */
// @ts-ignore: decorator
@inline
export function marks(at: usize): i32 {
  const text = v128.load(at);
  const blank = i8x16.splat(32);
  const zero = i8x16.splat(48);
  const ten = i8x16.splat(10);
  const previous = v128.load(at - 1);
  const following = v128.load(at + 1);
  const digits = v128.andnot(
    i8x16.lt_u(i8x16.sub(text, zero), ten),
    i8x16.lt_u(i8x16.sub(previous, zero), ten),
  );
  const second = v128.or(following, blank);
  const third = v128.or(v128.load(at + 2), blank);
  const b = i8x16.eq(v128.or(text, blank), i8x16.splat(98));
  const bearer = v128.and(i8x16.eq(second, i8x16.splat(101)), i8x16.eq(third, i8x16.splat(97)));
  const basic = v128.and(i8x16.eq(second, i8x16.splat(97)), i8x16.eq(third, i8x16.splat(115)));
  // `password`, since `basic` has the same second and third letter.
  const scheme = v128.or(
    v128.and(b, v128.or(v128.or(bearer, basic), i8x16.eq(second, i8x16.splat(121)))),
    v128.and(i8x16.eq(v128.or(text, blank), i8x16.splat(112)), basic),
  );
  const colon = v128.or(i8x16.eq(text, i8x16.splat(58)), i8x16.eq(text, i8x16.splat(61)));
  // `@`, and `%` or `&`.
  const sign = v128.or(
    i8x16.eq(text, i8x16.splat(64)),
    v128.or(i8x16.eq(text, i8x16.splat(37)), i8x16.eq(text, i8x16.splat(38))),
  );
  // `(` and `*` differ in one bit.
  const row = i8x16.eq(v128.or(text, i8x16.splat(2)), i8x16.splat(42));
  // `<=>?` but for the first two: `>` and `?` differ in their last bit.
  const ends = i8x16.eq(v128.or(text, i8x16.splat(1)), i8x16.splat(63));
  const present = v128.and(
    v128.or(i8x16.eq(text, i8x16.splat(105)), i8x16.eq(text, i8x16.splat(101))),
    i8x16.eq(following, i8x16.splat(115)),
  );
  // `was`, `war`, `lautet`; `era`, `foi` and `luidt` by their first two letters, too.
  const a = i8x16.eq(following, i8x16.splat(97));
  const past = v128.or(
    v128.and(v128.or(i8x16.eq(text, i8x16.splat(119)), i8x16.eq(text, i8x16.splat(108))), a),
    v128.or(
      v128.and(i8x16.eq(text, i8x16.splat(101)), i8x16.eq(following, i8x16.splat(114))),
      v128.or(
        v128.and(i8x16.eq(text, i8x16.splat(102)), i8x16.eq(following, i8x16.splat(111))),
        v128.and(i8x16.eq(text, i8x16.splat(108)), i8x16.eq(following, i8x16.splat(117))),
      ),
    ),
  );
  const verb = v128.or(present, past);
  const isBehindBlank = i8x16.lt_u(previous, i8x16.splat(33));
  // `wifi-wachtwoord …`, `c'est …`
  const isBehind = v128.or(isBehindBlank, v128.or(i8x16.eq(previous, i8x16.splat(45)), i8x16.eq(previous, i8x16.splat(39))));
  // `"AUTH" "…"`
  const quote = i8x16.splat(34);
  // `{user,"alice","…"}`
  const quotes = v128.and(
    i8x16.eq(text, quote),
    v128.or(v128.and(i8x16.eq(third, quote), i8x16.eq(following, blank)), i8x16.eq(following, i8x16.splat(125))),
  );
  // `wachtwoord`, after anything; `kenn|wort`.
  const w = i8x16.eq(v128.or(text, blank), i8x16.splat(119));
  const o = i8x16.eq(following, i8x16.splat(111));
  const dutch = v128.or(
    v128.and(w, v128.and(a, i8x16.eq(third, i8x16.splat(99)))),
    v128.and(v128.and(w, o), i8x16.eq(previous, i8x16.splat(110))),
  );
  // `c|lave`, `paro|la`, `has|lo`; `s|enha`, `s|ifre`; `pw`
  const s = i8x16.eq(v128.or(previous, blank), i8x16.splat(115));
  const romance = v128.or(
    v128.and(
      i8x16.eq(text, i8x16.splat(108)),
      v128.or(
        v128.and(a, v128.or(i8x16.eq(third, i8x16.splat(118)), i8x16.eq(previous, i8x16.splat(111)))),
        v128.and(o, s),
      ),
    ),
    v128.or(v128.and(v128.and(i8x16.eq(text, i8x16.splat(105)), s), i8x16.eq(following, i8x16.splat(102))), v128.and(v128.and(i8x16.eq(text, i8x16.splat(101)), s), v128.and(i8x16.eq(following, i8x16.splat(110)), i8x16.eq(third, i8x16.splat(104))))),
  );
  const short = v128.and(i8x16.eq(v128.or(text, blank), i8x16.splat(112)), i8x16.eq(second, i8x16.splat(119)));
  const word = v128.or(
    v128.or(v128.and(verb, isBehind), v128.or(dutch, v128.or(romance, short))),
    v128.and(v128.or(i8x16.eq(text, quote), i8x16.eq(text, i8x16.splat(39))), v128.or(isBehindBlank, v128.or(i8x16.eq(previous, i8x16.splat(40)), i8x16.eq(previous, i8x16.splat(92))))),
  );
  const dash = i8x16.splat(45);
  const option = v128.and(
    i8x16.lt_u(i8x16.sub(second, i8x16.splat(97)), i8x16.splat(26)),
    v128.or(
      v128.or(i8x16.eq(previous, blank), i8x16.eq(previous, i8x16.splat(91))),
      v128.or(i8x16.eq(previous, quote), i8x16.eq(previous, i8x16.splat(39))),
    ),
  );
  // `snmp-server`
  const server = v128.and(i8x16.eq(following, i8x16.splat(115)), i8x16.eq(previous, i8x16.splat(112)));
  // `EFMI-AHLF`: both are capitals, or one is a small letter.
  const grouped = i8x16.eq(v128.and(v128.and(following, previous), i8x16.splat(-32)), i8x16.splat(64));
  const dashes = v128.and(i8x16.eq(text, dash), v128.or(v128.or(i8x16.eq(following, dash), server), v128.or(option, grouped)));
  // `values`
  const values = v128.and(i8x16.eq(v128.or(text, blank), i8x16.splat(118)), v128.and(i8x16.eq(second, i8x16.splat(97)), i8x16.eq(third, i8x16.splat(108))));
  // `attempt [`
  const bracket = v128.and(
    v128.and(i8x16.eq(text, i8x16.splat(91)), isBehindBlank),
    i8x16.eq(v128.load(at - 2), i8x16.splat(116)),
  );
  // `a001 LOGIN …`
  const login = v128.and(
    v128.and(isBehindBlank, i8x16.eq(v128.or(text, blank), i8x16.splat(108))),
    v128.and(i8x16.eq(second, i8x16.splat(111)), i8x16.eq(third, i8x16.splat(103))),
  );
  // `hf_…`, a key without a digit; a low line is a delete with that bit.
  const face = v128.and(i8x16.eq(text, i8x16.splat(104)), v128.and(i8x16.eq(following, i8x16.splat(102)), i8x16.eq(third, i8x16.splat(127))));
  const rest = v128.or(v128.or(v128.or(scheme, v128.or(bracket, login)), v128.or(ends, row)), v128.or(v128.or(word, v128.or(values, quotes)), v128.or(dashes, face)));
  return i8x16.bitmask(v128.or(v128.or(digits, colon), v128.or(sign, rest)));
}

/** First digits of runs, `@`, `%`, `&`, `:` and `?`: all there is where no secrets are looked for. */
// @ts-ignore: decorator
@inline
export function quietMarks(at: usize): i32 {
  const text = v128.load(at);
  const zero = i8x16.splat(48);
  const ten = i8x16.splat(10);
  const digits = v128.andnot(
    i8x16.lt_u(i8x16.sub(text, zero), ten),
    i8x16.lt_u(i8x16.sub(v128.load(at - 1), zero), ten),
  );
  const sign = v128.or(
    i8x16.eq(text, i8x16.splat(64)),
    v128.or(i8x16.eq(text, i8x16.splat(37)), i8x16.eq(text, i8x16.splat(38))),
  );
  const ends = v128.or(i8x16.eq(text, i8x16.splat(58)), i8x16.eq(text, i8x16.splat(63)));
  return i8x16.bitmask(v128.or(digits, v128.or(sign, ends)));
}
