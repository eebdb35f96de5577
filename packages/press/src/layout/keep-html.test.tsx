import { expect, it } from 'vitest'
import { keepHtml } from './keep-html.ts'

it('markup is written once for the same objects and variant, and anew for others', () => {
  let written = 0
  const write = () => <p>{(written += 1)} &amp; more</p>
  const [site, sections] = [{}, []]
  const first = String(keepHtml([site, sections], 'a', write))
  expect(first).toBe('<p>1 &amp; more</p>')
  expect(String(keepHtml([site, sections], 'a', write))).toBe(first)
  expect(String(keepHtml([site, sections], 'b', write))).toBe('<p>2 &amp; more</p>')
  expect(String(keepHtml([site, []], 'a', write))).toBe('<p>3 &amp; more</p>')
  expect(String(keepHtml([{}, sections], 'a', write))).toBe('<p>4 &amp; more</p>')
  expect(String(keepHtml([site], 'a', write))).toBe('<p>5 &amp; more</p>')
})

it('kept markup is not escaped again', () => {
  const page = (
    <div>
      {keepHtml([{}], 'a', () => (
        <b>&amp;</b>
      ))}
    </div>
  )
  expect(page.toString()).toBe('<div><b>&amp;</b></div>')
})
