import { expect, it } from 'vitest'
import { preferredType } from './preferred-type.ts'

const offered = ['text/html', 'application/json', 'text/markdown'] as const

it.each([
  ['', 'text/html'],
  ['*/*', 'text/html'],
  ['text/markdown', 'text/markdown'],
  ['TEXT/Markdown ; Q=1', 'text/markdown'],
  ['image/png', 'text/html'],
  // The weight of a range, and not its place, counts.
  ['text/markdown;q=0.2, */*;q=0.8', 'text/html'],
  ['*/*;q=0.8, text/markdown;q=0.2', 'text/html'],
  ['application/json;q=0.4, */*;q=0.5', 'text/html'],
  ['application/json;q=0.5, */*;q=0.4', 'application/json'],
  ['text/html;q=0.3, application/json;q=0.30, text/markdown;q=0.301', 'text/markdown'],
  // The most specific range says how much a type is worth.
  ['*/*, text/html;q=0.1', 'application/json'],
  ['text/*, text/html;q=0.1', 'text/markdown'],
  ['text/*;q=0.2, text/markdown;q=0.1, */*;q=0.9', 'application/json'],
  ['text/*;q=0.9, */*', 'application/json'],
  // What has no weight is refused.
  ['text/html;q=0, */*', 'application/json'],
  ['text/html;q=0, application/json;q=0.000, */*;q=0.1', 'text/markdown'],
  ['*/*;q=0, text/markdown', 'text/markdown'],
  ['*/*;q=0', 'text/html'],
  // Of equal ones the first that is offered.
  ['application/json, text/html', 'text/html'],
  ['application/json, text/plain, */*', 'text/html'],
  ['text/markdown;q=0.5, application/json;q=0.5', 'application/json'],
  // A parameter asks for what it names: these answers are UTF-8 and nothing else.
  ['application/json; charset=UTF-8', 'application/json'],
  ['application/json;charset="utf-8";q=0.9, */*;q=0.1', 'application/json'],
  ['text/markdown;variant=GFM', 'text/html'],
  ['text/html;level=1;q=0.3, text/markdown;q=0.2', 'text/markdown'],
  ['text/markdown;note="a,b;q=0";q=1, application/json;q=0.5', 'application/json'],
  // Nonsense is no wish.
  ['text/markdown;q=high', 'text/html'],
  ['text/markdown;q=-1, text/markdown;q=2', 'text/html'],
  ['*/json, json, /, ;q=1, ,,', 'text/html'],
  ['"'.repeat(5_000), 'text/html'],
])('of %s the preferred type is %s', (accept, type) => {
  expect(preferredType(accept, offered)).toBe(type)
})

it('takes no time for a long header', () => {
  const started = performance.now()
  for (const part of ['text/markdown;a="', '*/*;q=0.1,', ';', ' ', '"\\']) preferredType(part.repeat(20_000), offered)
  expect(performance.now() - started).toBeLessThan(1_000)
})
