import type { Block } from '@broadsheet/model'
import { expect, test } from 'vitest'
import { dropBoilerplate } from './drop-boilerplate.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const story = paragraph('The ferry came back.')

test.each([
  'Read more: Kiosk runs out of tea',
  'See also',
  'You might also like',
  'Related stories:',
  'Lesen Sie auch: Der Kiosk hat keinen Tee mehr.',
  'Mehr zum Thema',
  'À lire aussi : le kiosque n’a plus de thé',
  'Share this story',
  'Anzeige',
  'Sign up for our letters about boats.',
  '© 2026 The Quay Post',
  'The Quay Post. All rights reserved.',
  'Updated 20 November 2026',
  'Aktualisiert am 20.11.2026.',
  'Tags: ferry, harbour',
  'Photo: Ada Quill',
  'The landing on Sunday © Ada Quill',
  '4 min read',
  'By reading on you accept our cookies and agree to more of them.',
])('%j is boilerplate', (line) => {
  expect(dropBoilerplate([paragraph(line), story])).toEqual([story])
})

test.each([
  'Published in spring, the list named every boat.',
  'Photos of the ferry were everywhere.',
  'More about the ferry was said later.',
  'Related or not, both of them came.',
  'Shared meals were the rule on board.',
  'Tagesgäste kamen keine.',
  'Mehr zu erfahren war an der Mole nicht.',
  'Standing on the landing, nobody spoke.',
  `Read more than once, the letter ${'went on and '.repeat(20)}on.`,
])('%j is part of the story', (line) => {
  expect(dropBoilerplate([paragraph(line)])).toEqual([paragraph(line)])
})

test('a heading without text after it is dropped', () => {
  const heading: Block = { type: 'heading', level: 2, text: 'Boats' }
  expect(dropBoilerplate([heading, story, heading, { type: 'separator' }])).toEqual([heading, story])
})
