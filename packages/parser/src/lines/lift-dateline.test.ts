import { describe, expect, test } from 'vitest'
import { liftDateline } from './lift-dateline.ts'

describe('a dateline', () => {
  test.each([
    ['PORT ELLIS, Marrow (AP) — The ferry came.', 'PORT ELLIS, Marrow', 'AP'],
    ['WASHINGTON (Reuters) - The ferry came.', 'WASHINGTON', 'Reuters'],
    ['PARIS — The ferry came.', 'PARIS', null],
    ['PARIS—The ferry came.', 'PARIS', null],
    ['NEW YORK (AP) -- The ferry came.', 'NEW YORK', 'AP'],
    ['ST. LOUIS – The ferry came.', 'ST. LOUIS', null],
    ['SÃO PAULO, Brazil, June 3 (Reuters) - The ferry came.', 'SÃO PAULO, Brazil', 'Reuters'],
    ['LONDON, 3 June 2025 (Reuters) - The ferry came.', 'LONDON', 'Reuters'],
    ['NEW YORK, April 7 - The ferry came.', 'NEW YORK', null],
    ['BEIRUT/JERUSALEM (Reuters) — The ferry came.', 'BEIRUT/JERUSALEM', 'Reuters'],
    ['O’FALLON, Mo. (AP) — The ferry came.', 'O’FALLON, Mo.', 'AP'],
    ['McALLEN, Texas (AP) — The ferry came.', 'McALLEN, Texas', 'AP'],
    ['WINSTON-SALEM, N.C. (AP) — The ferry came.', 'WINSTON-SALEM, N.C.', 'AP'],
    ['NEWPORT NEWS, Va. — The ferry came.', 'NEWPORT NEWS, Va.', null],
    ['WATCH HILL, R.I. — The ferry came.', 'WATCH HILL, R.I.', null],
    ['LONDON, (AFP) — The ferry came.', 'LONDON', 'AFP'],
    ['BRUSSELS (AP/Reuters) — The ferry came.', 'BRUSSELS', 'AP/Reuters'],
    ['BERLIN (dpa) — eFerry came.', 'BERLIN', 'dpa'],
    ['The Hague, Netherlands (AP) — Judges came.', 'The Hague, Netherlands', 'AP'],
    ['PORT ELLIS (Coastwire) — “We came.”', 'PORT ELLIS', 'Coastwire'],
    ['北京（新华社）— 渡轮来了。', '北京', '新华社'],
    ['SAN FRANCISCO — iFerry came.', 'SAN FRANCISCO', null],
  ])('opens %j', (paragraph, place, agency) => {
    const { dateline, rest } = liftDateline(paragraph)
    expect(dateline).toMatchObject({ place, agency })
    expect(`${dateline?.text}${rest}`).toBe(paragraph)
    expect(rest).toMatch(/^\S/u)
  })

  test('includes the spaces around it', () => {
    expect(liftDateline('PORT ELLIS (AP)  —\u00a0 The ferry').dateline?.text).toBe('PORT ELLIS (AP)  —\u00a0 ')
  })
})

describe('no dateline', () => {
  test.each([
    'WARNING — This may hurt.',
    'NOTE - This was corrected.',
    'UPDATE — The ferry came.',
    "EDITOR'S NOTE — The ferry came.",
    'WATCH — The ferry comes.',
    'BREAKING NEWS — The ferry came.',
    'FACT CHECK — The ferry came.',
    'NATO — an alliance of ferries — met.',
    'NATO — The alliance met.',
    'FERRIES — a kind of boat — came.',
    'US — China talks resume.',
    'By 2020 — The ferry came.',
    'A — B',
    'Ann Bell (R) — The senator came.',
    'NASA (the agency) — The ferry came.',
    'The plan — Long delayed — is here.',
    'PORT ELLIS (AP) —',
    '',
  ])('opens %j', (paragraph) => {
    expect(liftDateline(paragraph)).toEqual({ dateline: null, rest: paragraph })
  })
})
