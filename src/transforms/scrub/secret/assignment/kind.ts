/**
 * @module
 * What stands before `=` or `:` says of the value behind: the name itself, a word beside it, the sentence around.
 */
import { isDigit } from '../../scan/character.js';
import { kindOfInput } from '../name/input.js';
import { type Kind, kindOf, kindOfTwo, nameBefore } from '../name/name.js';
import { kindOfPair } from '../name/property.js';
import { kindOfCode, kindOfCompared, kindOfOnetime } from '../name/purpose.js';
import { kindOfSerialized, kindOfTyped } from '../name/typed.js';
import { kindOfBare, kindOfClause, kindOfMatching, kindOfSet, kindOfStream } from './bare.js';
import { kindOfOwned } from './owned.js';
import { kindOfPhrase } from './worded.js';

/** What the name before a mark says, by itself or with what stands around it. */
export const kindBefore = (text: string, mark: number, name: string, floor: number): Kind | undefined =>
  text.charCodeAt(mark) === 58 && text.charCodeAt(mark - 1) === 93
    ? kindOfPrompt(text, mark, name, floor)
    : (kindOfSerialized(text, mark) ?? kindOfWord(text, mark, name, floor) ?? kindOfSet(text, mark));

/** `AWS Secret Access Key [None]: …`, `API key [****************7Q2X]: …`: what is set stands in brackets behind the name. */
const prompted = /([\w-]+) \[(?:None|\*{4,24}\w{0,8})\]$/;
function kindOfPrompt(text: string, mark: number, name: string, floor: number): Kind | undefined {
  if (isUnopened(text, mark - 1)) return undefined;
  const [all, own] = prompted.exec(text.slice(Math.max(floor, mark - 64), mark)) ?? [];
  if (all === undefined || own === undefined) return kindOfWord(text, mark, name, floor);
  const end = mark - all.length + own.length;
  return kindOf(own) ?? kindOfTwo(text, end, own, floor);
}

/** `gdm-password]: gkr-pam: …`: no bracket stands before it that this one closes; so GDM calls a worker of its own. */
function isUnopened(text: string, close: number): boolean {
  const lead = text.slice(Math.max(0, close - 96), close);
  return worker.test(lead) && lead.lastIndexOf('[') <= lead.lastIndexOf(']');
}
const worker = /(?:^|\s)[\w.-]{1,40}-[\w.-]{1,40}$/;

const kindOfWord = (text: string, mark: number, name: string, floor: number): Kind | undefined =>
  isOrdinal(name) && text.charCodeAt(mark - name.length - 1) === 32
    ? kindOfNumbered(text, mark - name.length - 1, floor)
    : isOrdinal(name)
      ? kindOfTyped(text, mark)
      : kindOfNamed(text, mark, name, floor);

/** One digit or two. */
const isOrdinal = (name: string): boolean =>
  name.length <= 2 && isDigit(name.charCodeAt(0)) && (name.length === 1 || isDigit(name.charCodeAt(1)));

/** `Unseal Key 1: …`: one of several. */
function kindOfNumbered(text: string, mark: number, floor: number): Kind | undefined {
  const name = nameBefore(text, mark, floor);
  return name === ''
    ? undefined
    : (kindOf(name) ?? kindOfTwo(text, mark, name, floor) ?? kindOfPhrase(text, text.indexOf(':', mark)));
}

const kindOfNamed = (text: string, mark: number, name: string, floor: number): Kind | undefined =>
  name === '' || isMnemonic(text, mark, name) || isModule(text, mark, name) || isGone(text, mark, name)
    ? undefined
    : (((name.charCodeAt(0) | 32) === 115 && /^se[cg]ret/i.test(name)
        ? kindOfOnetime(text, mark)
        : undefined) ??
      kindOf(name) ??
      kindOfTwo(text, mark, name, floor) ??
      kindOfBare(text, mark, name) ??
      kindOfOwned(text, mark, name) ??
      kindOfPair(text, mark, name) ??
      kindOfCode(text, mark, name) ??
      kindOfCompared(text, mark, name) ??
      kindOfInput(text, mark, name) ??
      kindOfOnetime(text, mark) ??
      kindOfPhrase(text, mark) ??
      kindOfClause(text, mark) ??
      kindOfMatching(text, mark, name) ??
      kindOfStream(text, mark, name) ??
      kindOfTyped(text, mark));

/** `%IPS-4-SIGNATURE: …`: what a switch calls its messages. */
const isMnemonic = (text: string, mark: number, name: string): boolean =>
  text.charCodeAt(mark - name.length - 1) === 37 && /-\d-/.test(name);

/** `alice:[secret]:19687:0:…`: a row whose secret has gone says nothing of the next field. */
const isGone = (text: string, mark: number, name: string): boolean =>
  name === 'secret' && text.startsWith(':[secret]:', mark - 9);

/** `pam_unix(passwd:chauthtok)`: the service that a module of PAM is asked by. */
const isModule = (text: string, mark: number, name: string): boolean =>
  text.charCodeAt(mark - name.length - 1) === 40 &&
  /\bpam_\w{1,24}\($/.test(text.slice(Math.max(0, mark - name.length - 30), mark - name.length));
