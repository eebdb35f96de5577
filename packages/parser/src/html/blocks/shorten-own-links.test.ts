import { expect, test } from 'vitest'
import { htmlToBlocks } from '../html-to-blocks.ts'

const baseUrl = 'https://quay.example/story/?p=1'
const linkOf = (href: string): unknown => {
  const [block] = htmlToBlocks(`<p><a href="${href}">Tides</a></p><h2 id="hochwasser-für">Tides</h2>`, { baseUrl })
  return block !== undefined && 'marks' in block ? block.marks?.map((mark) => 'url' in mark && mark.url) : undefined
}

test.each(['#hochwasser-für', '?p=1#hochwasser-für', ' https://quay.example/story/?p=1#hochwasser-f%C3%BCr '])(
  'the words of the link %s into its own story are plain',
  (href) => {
    expect(linkOf(href)).toBeUndefined()
  },
)

test.each([
  'https://quay.example/story/?p=1#another-place',
  'https://quay.example/story/?p=2#hochwasser-f%C3%BCr',
  'https://quay.example/#hochwasser-f%C3%BCr',
  'https://wharf.example/story/?p=1#hochwasser-f%C3%BCr',
  'https://quay.example/story/?p=1',
])('the link %s leads there', (href) => {
  expect(linkOf(href)).toEqual([href])
})

test('a reference to a footnote may name the address of the story', () => {
  const html = `<p>Late.<sup id="r1"><a href="${baseUrl}#n1">1</a></sup></p>
    <ol><li id="n1">By an hour. <a href="${baseUrl}#r1">↩</a></li></ol>`
  expect(htmlToBlocks(html, { baseUrl })).toEqual([
    { type: 'paragraph', text: 'Late.1', marks: [{ type: 'footnote', of: 0, from: 5, to: 6, note: 1 }] },
    { type: 'footnotes', notes: ['By an hour.'] },
  ])
})
