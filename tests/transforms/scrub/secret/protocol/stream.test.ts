import { describeMarked } from '../../marked.js';

describeMarked({
  'the keys of a stream of media': [
    'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:⟦d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj⟧|2^20|1:32',
    'inline:⟦MTIzNDU2Nzg5QUJDREUwMTIzNDU2Nzg5QUJjZGVm⟧|2^20|1:4;inline:⟦QUJjZGVmMTIzNDU2Nzg5QUJDREUwMTIzNDU2Nzg5⟧|2^20|2:4',
    'a=crypto:1 AEAD_AES_256_GCM inline:⟦HGAPy4Cedy/qumbZvpuCZSVT7rNDk8vG4TdUXp5hkyWqJCqiLRGab0KJy1g=⟧ KDR=1',
    'Set Local audio crypto Key [1 AES_CM_128_HMAC_SHA1_80 inline:⟦d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj⟧]',
    "<crypto key-params='inline:⟦d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj⟧' tag='1'/>",
    'srtp: key inline:⟦d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj⟧',
  ],
  'a key as rtpengine writes it': [
    '[core] --- AES_CM_128_HMAC_SHA1_80 key ⟦MDEyMzQ1Njc4OWFiY2RlZg==⟧ salt MDEyMzQ1Njc4OWFiY2RlZg==',
    '[srtp] --- AES_256_CM_HMAC_SHA1_80 key ⟦ab/cd+EfGhIjKl5mnopqrstuvwxyzABCDEF01234567=⟧ salt x',
    'Created crypto context, suite AES_CM_128_HMAC_SHA1_80, tag 1, key ⟦abc+deF5c4OWFiY2RlZg7x==⟧ salt x',
    '    master key: ⟦0123456789abcdef0123456789abcdef⟧\n   master salt: 0123456789abcdef0123456789ab',
    'master key ⟦0123456789abcdef0123456789abcdef⟧',
    'session key ⟦0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef⟧',
  ],
  'what one end proves itself by to the other': [
    'a=ice-ufrag:⟦8hhY⟧\r\na=ice-pwd:⟦asd88fgpdd777uzjYhagZg⟧\r\na=ice-options:trickle',
    '"ice-ufrag":"⟦8hhY⟧","ice-pwd":"⟦asd88fgpddgguzjYhagZgab⟧"',
    'iceUfrag=⟦8hhY⟧ icePwd=⟦asd88fgpdd777uzjYhagZg⟧',
    'remote ice-pwd ⟦asd88fgpdd777uzjYhagZg⟧',
  ],
  'what only looks like one': [
    'display: inline; vertical-align: top; list-style:inline:square',
    'inline:0123456789abcdef0123456789abcdef01234567',
    'inline:true cid:inline:header-image content-disposition: inline',
    'primary key MDEyMzQ1Njc4OWFiY2RlZg== of row 7',
    'a=fingerprint:sha-256 x a=rtcp-mux a=setup:actpass a=crypto:1 none',
    'cache key 0123456789abcdef0123456789abcdef, etag 0123456789abcdef0123456789abcdef',
    'Generated session key: master key 01234567..., master salt 89abcdef..., label 00',
  ],
});
