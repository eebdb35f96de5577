import path from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import type { OldWord } from './old-words.ts'

/** An old word as it stands in a file; line 0 is the file's name. */
export type FoundWord = { word: OldWord; file: string; line: number; text: string }

/**
 * Finds old words in a file: in its name, its text and, where it is TypeScript, among its identifiers and sentences.
 */
export function findOldWords(file: string, text: string, words: readonly OldWord[]): FoundWord[] {
  const lines = [path.basename(file), ...text.split('\n')].map((content, line) => ({ text: content, line }))
  const isCode = /\.(?:tsx?|mjs)$/.test(file)
  const { names, sentences } = isCode ? readCode(file, text) : { names: [], sentences: [] }
  return words.flatMap((word) => {
    const pattern = word.names ?? phrasePattern(word.word)
    const places = word.names === undefined ? lines : word.sentences ? [...names, ...sentences] : names
    return places
      .map((place) => ({ word, file, line: place.line, text: pattern.exec(place.text)?.input.trim() }))
      .filter((found): found is FoundWord => found.text !== undefined)
  })
}

/** A phrase as whole words; an identifier in camel case also as a file's name, such as `carry-out`. */
function phrasePattern(phrase: string): RegExp {
  const kebab = phrase.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
  const either = /^[a-z]+[A-Z]\w*$/.test(phrase) ? `(?:${phrase}|${kebab})` : phrase
  return new RegExp(`(?<![\\w-])${either}(?![\\w-])`)
}

/** What a file's main export is called: `carryOut` for `carry-out.ts`. */
function nameInCode(file: string): string {
  const [stem = ''] = path.basename(file).split('.')
  return stem.replaceAll(/-(\w)/g, (_all, letter: string) => letter.toUpperCase())
}

type Place = { text: string; line: number }

/** What names things in a file of code, and its sentences; a test's are as others write. */
function readCode(file: string, text: string): { names: Place[]; sentences: Place[] } {
  const names: Place[] = [{ text: nameInCode(file), line: 0 }]
  const sentences: Place[] = []
  const lineEnds = [...text.matchAll(/\n/g)].map(({ index }) => index)
  const lineOf = (start: number) => countBelow(lineEnds, start) + 1
  const isTest = /\.test\.|\/test(?:ing)?\//.test(file)
  const addSentence = (words: string, start: number) => {
    if (!isTest && /^\p{Lu}.* /su.test(words)) sentences.push({ text: words, line: lineOf(start) })
  }
  new Visitor({
    Identifier: ({ name, start }) => {
      names.push({ text: name, line: lineOf(start) })
    },
    Literal: ({ value, start }) => {
      if (typeof value === 'string') addSentence(value, start)
    },
    TemplateElement: ({ value, start }) => addSentence(value.raw, start),
    JSXText: ({ value, start }) => addSentence(value.trim(), start),
  }).visit(parseSync(file, text).program)
  return { names, sentences }
}

/** How many of some rising numbers are less than a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  const index = numbers.findIndex((number) => number >= limit)
  return index === -1 ? numbers.length : index
}
