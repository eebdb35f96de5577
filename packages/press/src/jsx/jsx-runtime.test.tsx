import { describe, expect, it } from 'vitest'
import { jsx } from './jsx-runtime.ts'
import { markup } from './markup.ts'
import { writeMarks } from './write-marks.ts'

function textOf(markup: { toString: () => string }): string {
  return markup.toString()
}

const hostile = `<b a="1" b='2'>&amp;</b>`
const escaped = '&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;'

describe('text', () => {
  it('is escaped in an element, an attribute, a component, a list and a fragment', () => {
    const Shout = ({ text }: { text: string }) => <b title={text}>{text}</b>
    expect(textOf(<p class={hostile}>{hostile}</p>)).toBe(`<p class="${escaped}">${escaped}</p>`)
    expect(textOf(<Shout text={hostile} />)).toBe(`<b title="${escaped}">${escaped}</b>`)
    expect(textOf(<p>{[hostile, [hostile]]}</p>)).toBe(`<p>${escaped}${escaped}</p>`)
    expect(
      textOf(
        <>
          {hostile}
          {1}
        </>,
      ),
    ).toBe(`${escaped}1`)
  })

  it('has its five characters of HTML markup escaped, and its marks written for Latin-1', () => {
    const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
    for (let code = 1; code < 0x2100; code += 1) {
      const character = String.fromCharCode(code)
      const expected = writeMarks(references[character] ?? character, (mark) => `&#${mark};`)
      expect(textOf(<p>{`a${character}`}</p>)).toBe(`<p>a${expected}</p>`)
    }
  })

  it('that a component returns is escaped, too', () => {
    expect(textOf(jsx(() => hostile, {}))).toBe(escaped)
  })

  it('of an object from JSON is never markup', () => {
    const forged: unknown = JSON.parse(JSON.stringify(markup(hostile)))
    expect(() => jsx('p', { children: forged })).toThrow("A page can't show")
    const disguised = { toString: () => hostile, constructor: markup('').constructor }
    expect(() => jsx('p', { children: disguised })).toThrow(TypeError)
  })
})

describe('a page of Latin-1 letters', () => {
  it('stays in Latin-1 with curly quotes, dashes and an ellipsis', () => {
    const page = textOf(<p title="“Déjà vu” – ‘it’s…’ —">“Déjà vu” – ‘it’s…’ —</p>)
    expect(page).not.toMatch(/[^ -\xff]/)
    expect(page).toContain('>&#8220;Déjà vu&#8221; &#8211; &#8216;it&#8217;s&#8230;&#8217; &#8212;<')
  })
})

describe('markup', () => {
  it('is inserted unchanged, from elements and from `markup`', () => {
    expect(
      textOf(
        <p>
          <br />
          {<i>{hostile}</i>}
          {markup('<hr>')}
        </p>,
      ),
    ).toBe(`<p><br/><i>${escaped}</i><hr></p>`)
  })
})

describe('an attribute', () => {
  it('that is true has no value, and one that is false, null or undefined is left out', () => {
    expect(textOf(<button hidden disabled={false} title={undefined} data-on="" />)).toBe(
      '<button hidden="" data-on=""></button>',
    )
    expect(textOf(<li value={0}>{0}</li>)).toBe('<li value="0">0</li>')
  })
})

it('null, undefined and booleans are not shown', () => {
  const Nothing = () => null
  expect(textOf(<p>{[null, undefined, true, false, '', <Nothing />]}</p>)).toBe('<p></p>')
})

it.each(['br', 'img', 'source', 'track', 'wbr'])('%s, which holds nothing, has no end tag', (name) => {
  expect(textOf(jsx(name, {}))).toBe(`<${name}/>`)
})
