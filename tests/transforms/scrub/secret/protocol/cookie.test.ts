import { describeMarked } from '../../marked.js';

describeMarked({
  'several of Set-Cookie in one field': [
    'set-cookie="a=⟦UlVNOjZhOThhY⟧; path=/x/; secure; HttpOnly, X-Back=⟦ea00c3b8-d2a4⟧; path=/" x="b=1"',
    'Set-Cookie: sid=⟦a8f3e2⟧; Expires=Wed, 21 Oct 2026 07:28:00 GMT, b=⟦77f1⟧; Secure',
    'Cookie: sid=⟦a8f3e2⟧, b=77',
    'Cookie: a=⟦a8f3e2⟧; b=⟦f690⟧::~~DNT: 1::~~',
  ],
  'what a program says of its jar': [
    'jar now has sid=⟦9f8e7d6c5b4a⟧',
    'cookies are now sid=⟦9f8e7d6c5b4a⟧; theme=dark',
    'stap 8: cookie ontvangen: sessie=⟦9f8e7d6c5b4a⟧; pad=/mijn',
    'Cookie jar contains "sid=⟦9f8e7d6c⟧"',
  ],
  'a jar of Java': ['java -jar app.jar sid=orcl'],
});
