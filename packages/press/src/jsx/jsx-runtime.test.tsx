import { describe, expect, it } from 'vitest'
import { jsx } from './jsx-runtime.ts'
import { markup } from './markup.ts'
import { writeMarks } from './write-marks.ts'

function written(markup: { toString: () => string }): string {
  return markup.toString()
}

const hostile = `<b a="1" b='2'>&amp;</b>`
const escaped = '&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;'

describe('text', () => {
  it('is escaped in an element, an attribute, a component, a list and a fragment', () => {
    const Shout = ({ text }: { text: string }) => <b title={text}>{text}</b>
    expect(written(<p class={hostile}>{hostile}</p>)).toBe(`<p class="${escaped}">${escaped}</p>`)
    expect(written(<Shout text={hostile} />)).toBe(`<b title="${escaped}">${escaped}</b>`)
    expect(written(<p>{[hostile, [hostile]]}</p>)).toBe(`<p>${escaped}${escaped}</p>`)
    expect(
      written(
        <>
          {hostile}
          {1}
        </>,
      ),
    ).toBe(`${escaped}1`)
  })

  it('has the five characters escaped that HTML reads as markup, and its marks as Latin-1 needs them', () => {
    const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
    for (let code = 1; code < 0x2100; code += 1) {
      const character = String.fromCharCode(code)
      const expected = writeMarks(references[character] ?? character, (mark) => `&#${mark};`)
      expect(written(<p>{`a${character}`}</p>)).toBe(`<p>a${expected}</p>`)
    }
  })

  it('that a component gives by itself is escaped, too', () => {
    expect(written(jsx(() => hostile, {}))).toBe(escaped)
  })

  it('of an object from JSON never passes for markup', () => {
    const forged: unknown = JSON.parse('{"isEscaped":true,"length":1,"callbacks":[]}')
    expect(() => jsx('p', { children: forged })).toThrow('A page can’t show'.replace('’', "'"))
    expect(() => jsx('p', { children: Object.assign(Object(hostile), { isEscaped: 'yes' }) })).toThrow(TypeError)
  })
})

describe('a page of Latin-1 letters', () => {
  it('stays one when curly quotes, dashes and an ellipsis are put in', () => {
    const page = written(<p title="“Déjà vu” – ‘it’s…’ —">“Déjà vu” – ‘it’s…’ —</p>)
    expect(page).not.toMatch(/[^ -\xff]/)
    expect(page).toContain('>&#8220;Déjà vu&#8221; &#8211; &#8216;it&#8217;s&#8230;&#8217; &#8212;<')
  })
})

describe('markup', () => {
  it('is taken as it is from elements and where it was declared', () => {
    expect(
      written(
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
  it('that is true stands alone, and one that is false or nothing is left out', () => {
    expect(written(<button hidden disabled={false} title={undefined} data-on="" />)).toBe(
      '<button hidden="" data-on=""></button>',
    )
    expect(written(<li value={0}>{0}</li>)).toBe('<li value="0">0</li>')
  })
})

it('what is no content is not shown', () => {
  const Nothing = () => null
  expect(written(<p>{[null, undefined, true, false, '', <Nothing />]}</p>)).toBe('<p></p>')
})
