import { expect, it } from 'vitest'
import { memoiseHtml } from './memoise-html.ts'

it('markup is rendered once for the same objects and variant, and again for others', () => {
  let renders = 0
  const write = () => <p>{(renders += 1)} &amp; more</p>
  const [site, sections] = [{}, []]
  const first = String(memoiseHtml([site, sections], 'a', write))
  expect(first).toBe('<p>1 &amp; more</p>')
  expect(String(memoiseHtml([site, sections], 'a', write))).toBe(first)
  expect(String(memoiseHtml([site, sections], 'b', write))).toBe('<p>2 &amp; more</p>')
  expect(String(memoiseHtml([site, []], 'a', write))).toBe('<p>3 &amp; more</p>')
  expect(String(memoiseHtml([{}, sections], 'a', write))).toBe('<p>4 &amp; more</p>')
  expect(String(memoiseHtml([site], 'a', write))).toBe('<p>5 &amp; more</p>')
})

it('memoised markup is not escaped again', () => {
  const page = (
    <div>
      {memoiseHtml([{}], 'a', () => (
        <b>&amp;</b>
      ))}
    </div>
  )
  expect(page.toString()).toBe('<div><b>&amp;</b></div>')
})
