import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { tempFolder } from '../../test/temp-folder.ts'
import { readArticleFile, readNewArticle } from './read-article-file.ts'

const markdown = `---
title: Ferry late again
section: Harbour
author: Nell Harrow
draft: true
slug: late-ferry
source: Coastwire
etag: "41-3"
---
GULL QUAY — It left at noon.

## On the quay

- One
- Two
`

const content = {
  section: 'Harbour',
  headline: 'Ferry late again',
  dateline: { place: 'GULL QUAY', agency: null, text: 'GULL QUAY — ' },
  byline: { text: 'By Nell Harrow', names: ['Nell Harrow'], agency: null },
  body: [
    { type: 'paragraph', text: 'It left at noon.' },
    { type: 'heading', level: 2, text: 'On the quay' },
    { type: 'list', ordered: false, items: ['One', 'Two'] },
  ],
  credits: [],
  source: { label: 'Coastwire', url: null },
}

const input = (text = '') => Object.assign(Readable.from([Buffer.from(text)]), { isTTY: false })

it('a file in Markdown gives an article with what its front matter says, a draft or not', async () => {
  const folder = await tempFolder({ 'ferry.md': markdown })
  expect(await readNewArticle(`${folder}/ferry.md`, input())).toEqual({
    content: { ...content, slug: 'late-ferry' },
    etag: '"41-3"',
  })
})

it('an edit takes the contents of the same file, without the slug, which is another verb’s', async () => {
  const folder = await tempFolder({ ferry: markdown })
  expect((await readArticleFile(`${folder}/ferry`, input())).content).toEqual(content)
})

it('what comes on standard input is Markdown unless it opens as JSON', async () => {
  expect((await readNewArticle('-', input(markdown))).content).toMatchObject({ headline: 'Ferry late again' })
  const json = JSON.stringify({ section: 'Harbour', headline: 'A', body: [] })
  expect((await readNewArticle('-', input(`\n ${json}`))).content).toMatchObject({ headline: 'A' })
})

it('texts in JSON are sent as they are written, for the API reads them', async () => {
  const article = { section: 'Harbour', headline: 'A', byline: 'By Nell Harrow', dateline: 'LONDON', body: '* One' }
  expect((await readNewArticle('-', input(JSON.stringify(article)))).content).toEqual({ ...article, credits: [] })
})

it('no script of a file in Markdown becomes a block', async () => {
  const text = '# Tide\n\n<script>alert(1)</script>\n\n[words](javascript:alert(1)) <img src=x onerror=alert(1)>'
  const { content: read } = await readNewArticle('-', input(`---\nsection: Harbour\n---\n${text}`))
  expect(JSON.stringify(read)).not.toMatch(/script|onerror|alert/)
})
