import { seededRandom } from '../../random/seeded-random.ts'
import { zipfRank, type Random } from './random-draws.ts'

const onsets = [
  'b',
  'br',
  'c',
  'cl',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
]
const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou']
const codas = ['', '', 'l', 'm', 'n', 'nd', 'r', 'rk', 's', 'st', 't', 'x']

// The words that hold a sentence together, the commonest first. They are in nearly every article, so that a search for
// any of them finds nearly all: what the ranker must cope with.
const functionWords =
  'the of and to a in that is was for it with as his on be at by he had not are but from or have an they which one were'
    .split(' ')
    .concat(
      'her all she there would their we him been has when who will more no if out so said what up its about'.split(' '),
    )

const vocabularySize = 30_000
const vocabulary = Array.from({ length: vocabularySize }, (_, index) => madeUpWord(seededRandom(index + 1)))

/** A word that joins others, by Zipf's law. */
export function functionWord(random: Random): string {
  return functionWords[zipfRank(random, functionWords.length)] ?? ''
}

/** Any other word of the paper's vocabulary, by Zipf's law. */
export function commonWord(random: Random): string {
  return vocabulary[zipfRank(random, vocabularySize)] ?? ''
}

/** One of the few words that a subject has to itself, such as a story's names and places. */
export function subjectWord(random: Random, subject: number, count: number): string {
  const place = Math.floor(random() * count)
  return vocabulary[Math.floor(seededRandom(subject * 1000 + place)() * vocabularySize)] ?? ''
}

function madeUpWord(random: Random): string {
  const pick = (parts: readonly string[]) => parts[Math.floor(random() * parts.length)] ?? ''
  const syllables = 2 + Math.floor(random() * 2)
  return Array.from({ length: syllables }, () => pick(onsets) + pick(vowels) + pick(codas)).join('')
}
