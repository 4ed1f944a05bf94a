import { describeMarked } from '../../marked.js';

describeMarked({
  'a secret in the cell behind its name': [
    'password;⟦Hunter2!x⟧',
    'Name\tAlice\nPasswort\t⟦Sommer2026!⟧\n',
    'id|4711\nsecret|⟦kJ8mq2LwZ9⟧',
    'db_password,⟦Hunter2!x⟧,x',
  ],
  'an element, or an argument': [
    '["X-Api-Key","⟦4f9XnB27QeLm0ZtKc3Vd⟧"]',
    "set('password','⟦Hunter2!x⟧')",
    '{\\"args\\":[\\"password\\",\\"⟦kJ8mq2LwZ9⟧\\"]}',
  ],
  'a segment of a path': [
    'GET /api/token/⟦4f9XnB27QeLm0ZtKc3Vd⟧ 200, /v1/access_token/⟦kJ8mq2LwZ9kJ8mq2⟧/x',
    '/api/token/validate, /src/secret/parser/2026-11-24, /secret/my-secret-name-2026, /token/4f9X',
    '/broken/4f9XnB27QeLm0ZtKc3Vd, /keys/4f9XnB27QeLm0ZtKc3Vd',
  ],
  'columns, and what is no secret by its shape': [
    'password,password_2,api_key1',
    'id;password;oauth2;x1\n',
    'password;12345',
    'token,index2',
    'keyword;Hunter2!x',
    'reset the password,Hunter21',
  ],
  'the value of a field in an object': [
    '"password":{"value":"⟦Hunter2!x⟧"}',
    '{"api_key": { "value": "⟦4f9XnB27QeLm0ZtKc3Vd⟧", "x":1}}',
    '{\\"password\\":{\\"value\\":\\"⟦hunter22⟧\\"}}',
    '"label":{"value":"Hunter2!x"}',
  ],
  'brackets around it, and stars around its name': [
    'password={⟦Hunter2!x⟧}',
    'db_password: <⟦Hunter2!x⟧>, api_key={⟦4f9XnB27QeLm0ZtKc3Vd⟧}',
    'password={password1}, db_password: <your-secret1>, token={token2}',
    '**api_key**: ⟦4f9XnB27QeLm0ZtKc3Vd⟧',
    '**db_password**: ⟦Hunter2!x⟧',
  ],
});
