import { expect, it } from 'vitest'
import type { SoakFault } from './faults.ts'
import { judgeAnswer } from './judge-answer.ts'
import type { SoakKind } from './requests.ts'

const article: SoakKind = { name: 'article', share: 1, needsDatabase: true, status: 200 }
const about: SoakKind = { name: 'about', share: 1, needsDatabase: false, status: 200 }
const unavailable = { 'Retry-After': '30', 'Cache-Control': 'no-store' }

type Case = [kind: SoakKind, faults: SoakFault[], status: number, headers: Record<string, string>, text: string]

it.each<Case>([
  [article, ['none'], 200, { 'Content-Type': 'text/html' }, '<html></html>\n'],
  [article, ['d1 hangs'], 503, unavailable, ''],
  [article, ['d1 fails', 'none'], 503, unavailable, ''],
  [article, ['kv fails'], 200, {}, ''],
])('%o during %o may answer %i', (kind, faults, status, headers, text) => {
  expect(judgeAnswer(kind, faults, { status, headers: new Headers(headers), text })).toBeNull()
})

it.each<Case>([
  [article, ['none'], 503, unavailable, ''],
  [article, ['kv fails'], 503, unavailable, ''],
  [about, ['d1 fails'], 503, unavailable, ''],
  [article, ['d1 fails'], 500, unavailable, ''],
  [article, ['d1 fails'], 503, { 'Cache-Control': 'no-store' }, ''],
  [article, ['d1 fails'], 503, { 'Retry-After': '30' }, ''],
  [article, ['d1 fails'], 503, unavailable, 'Error\n    at ask (index.js:1:2)'],
  [article, ['none'], 200, { 'Content-Type': 'text/html' }, '<html>'],
  [article, ['none'], 0, {}, 'socket hang up'],
])('%o during %o may not answer %i with %o and "%s"', (kind, faults, status, headers, text) => {
  expect(judgeAnswer(kind, faults, { status, headers: new Headers(headers), text })).not.toBeNull()
})
