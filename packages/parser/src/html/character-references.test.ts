import { expect, test } from 'vitest'
import { decodeReferences } from './character-references.ts'

test.each([
  ['&lt;b&gt; &amp;amp; &quot;&apos;', '<b> &amp; "\''],
  ['caf&eacute; &Eacute; &yuml;&nbsp;', 'café É ÿ\u00a0'],
  ['&ldquo;&hellip;&mdash;&euro;&Alpha;&thinsp;&hearts;', '“…—€Α\u2009♥'],
  ['&ndash;&xi;&cong;&rarr;&hearts;&NotEqualTilde;&nvap;', '–ξ≅→♥\u2242\u0338\u224d\u20d2'],
  ['&NBSP;&Nbsp;&EACUTE;', '\u00a0\u00a0é'],
  ['&amp;EACUTE; &amp;amp;', '&EACUTE; &amp;'],
  ['&#8217;&#x2019;&#X2014;&#146;', '’’—’'],
  ['fish &amp chips & salt &lt 3', 'fish & chips & salt < 3'],
  ['?a=1&amp=2&section=3&copy=4', '?a=1&amp=2&section=3&copy=4'],
  ['&unknown; &; &#; &#x;', '&unknown; &; &#; &#x;'],
  ['&#0;&#xd800;&#99999999999;', '\ufffd\ufffd\ufffd'],
])('%j is decoded as %j', (written, read) => {
  expect(decodeReferences(written)).toBe(read)
})
