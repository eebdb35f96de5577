import { Readable } from 'node:stream'
import { writtenBodies, writtenBylines, writtenDatelines, writtenStories } from '@broadsheet/parser/testing'
import { expect, it } from 'vitest'
import { readNewArticle } from './read-article-file.ts'

/** What the command line makes of a file in Markdown; a text in quotes is YAML as well as JSON. */
async function read(fields: Record<string, string>, body: string) {
  const all = Object.entries({ title: 'Late ferry', section: 'Harbour', ...fields })
  const file = `---\n${all.map(([name, text]) => `${name}: ${JSON.stringify(text)}`).join('\n')}\n---\n${body}`
  const { content } = await readNewArticle('-', Object.assign(Readable.from([Buffer.from(file)]), { isTTY: false }))
  return content
}

it.each(writtenBylines)('the byline %j in front matter is read', async (byline, parts) => {
  expect(await read({ byline }, 'It left.')).toMatchObject({ byline: parts })
})

it.each(writtenDatelines)('the dateline %j in front matter is read', async (dateline, parts) => {
  expect(await read({ dateline }, 'It left.')).toMatchObject({ dateline: parts })
})

it.each(writtenBodies)('the text %j is read', async (body, blocks) => {
  expect(await read({}, body)).toMatchObject({ byline: null, dateline: null, body: blocks })
})

it.each(writtenStories)('the story %j is read', async (body, parts) => {
  expect(await read({}, body)).toMatchObject(parts)
})
