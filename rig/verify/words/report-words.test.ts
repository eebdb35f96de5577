import { expect, test } from 'vitest'
import { exemptFiles } from './exempt-files.ts'
import { oldWords, type OldWord } from './old-words.ts'
import { reportWords } from './report-words.ts'

const words: OldWord[] = [
  { word: 'carryOut', use: 'runVerb' },
  { word: 'was faster', use: '… saved first' },
  { word: 'picture', names: /picture/i, sentences: true, use: 'image' },
]

function report(file: string, text: string, table: readonly OldWord[] = words) {
  let output = ''
  const code = reportWords([{ file, text }], table, (more) => {
    output += more
  })
  return { code, output }
}

test('a report names file, line, word and what to use', () => {
  expect(report('apps/web/src/a.ts', 'const a = 1\nexport const b = carryOut(a)\n')).toEqual({
    code: 1,
    output: `apps/web/src/a.ts:2: export const b = carryOut(a)
  "carryOut" is an old word. Use: runVerb.
Old words: 1.
`,
  })
})

test.each([
  ['in code', 'a.ts', 'carryOut()'],
  ['in a comment', 'a.ts', '// See carryOut.'],
  ['in an import', 'a.ts', "import './carry-out.ts'"],
  ['in the name of a file', 'src/carry-out.ts', ''],
  ['in the name of its test', 'src/carry-out.test.ts', ''],
  ['in docs', 'docs/desk.md', 'It calls `carryOut`.'],
  ['in a message', 'a.tsx', "const text = 'Somebody was faster.'"],
  ['in a name', 'a.ts', 'const maxPictures = 1'],
  ['in the name of a property', 'a.ts', 'site.pictures'],
  ['in the name of a type', 'a.ts', 'type PictureBlock = { a: 1 }'],
  ['in a sentence', 'a.ts', "const summary = 'Stores a picture'"],
  ['in the words of a page', 'a.tsx', 'const a = <p>Take a picture.</p>'],
  ['in the name of a file of code', 'src/find-pictures.ts', ''],
])('an old word is found %s', (_where, file, text) => {
  expect(report(file, text).code).toBe(1)
})

test.each([
  ['inside another word', 'a.ts', 'carryOutside()'],
  ['in prose, where plain English needs it', 'a.ts', "// A picture of the harbour.\nconst tags = 'p picture'"],
  ['in a sentence of a test', 'a.test.ts', "const alt = 'A picture of it'"],
  ['in docs, likewise', 'docs/pages.md', 'A picture of the site.'],
])('no old word is found %s', (_where, file, text) => {
  expect(report(file, text)).toEqual({ code: 0, output: 'Old words: 0.\n' })
})

test('every word of the table is found', () => {
  for (const { word, names } of oldWords) {
    const name = word.split(', ')[0] ?? word
    const spellings = names === undefined ? [word] : [name, name.replace(/^./, (letter) => letter.toUpperCase())]
    const found = spellings.map((spelling) => report('a.ts', names === undefined ? `// ${word}` : spelling, oldWords))
    expect(
      found.map(({ code }) => code),
      word,
    ).toContain(1)
  }
})

test('each exemption says why', () => {
  expect(exemptFiles.every(({ why }) => why.endsWith('.'))).toBe(true)
})
