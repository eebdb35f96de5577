import { expect, test } from 'vitest'
import { plainLine } from './plain-text.ts'

test.each([
  ['Why A<B matters', 'Why A<B matters'],
  ['Use <stdio.h> and List<String> well', 'Use <stdio.h> and List<String> well'],
  ['if a<b and c>d', 'if a<b and c>d'],
  ['5 < 6 && 7 > 6', '5 < 6 && 7 > 6'],
  ['I <3 the quay', 'I <3 the quay'],
  ['A <b>bold</B> <i class="x">word</i><br/>here', 'A bold word here'],
  ["A <a href=https://quay.example/ title='x > y'>link</a>", 'A link'],
  ['A <script async src="x.js">alert(1)</script>ferry', 'A ferry'],
  ['Bell <!-- one --> &amp; gull', 'Bell & gull'],
  ['The <x>quay</x>', 'The <x>quay</x>'],
  ['Cut off <b', 'Cut off <b'],
])('%s is the line %s', (words, line) => {
  expect(plainLine(words)).toBe(line)
})

test.each(['<', '<a', '<a x=', '<a x="', "<a x='", '<a x="1" ', '<!--', '<b '])(
  'half a million %s are read',
  (words) => {
    expect(plainLine(words.repeat(500_000)).length).toBeGreaterThanOrEqual(0)
  },
)
