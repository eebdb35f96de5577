import { expect, it } from 'vitest'
import { attributeValues, readHtml } from '../../../testing/read-html.ts'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { aboutPage } from './about-page.tsx'

const { site, sections } = samplePaper()

it('explains the paper, its counts, its data and its feeds', async () => {
  const read = readHtml(String(aboutPage({ site, sections })))
  expect(attributeValues(read, 'section', 'aria-labelledby')).toEqual([
    'paper',
    'rankings',
    'privacy',
    'rights',
    'feeds',
  ])
})

it('links the feeds of the paper and of each section', async () => {
  const links = attributeValues(readHtml(String(aboutPage({ site, sections }))), 'a', 'href')
  expect(links).toEqual(expect.arrayContaining(['/feed.xml', '/atom.xml', '/feed.json', '/weather/feed.xml']))
})

it.each([
  ['zh-CN', '关于The Quay', undefined],
  ['ar', 'About The Quay', 'rtl'],
])('in %s is headed %s', async (locale, heading, direction) => {
  const read = readHtml(String(aboutPage({ site: { ...site, locale }, sections })))
  expect(read.text).toContain(heading)
  expect(attributeValues(read, 'html', 'dir')[0]).toBe(direction)
})
