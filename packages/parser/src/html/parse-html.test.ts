import { describe, expect, test } from 'vitest'
import { textOf, type HtmlNode } from './html-node.ts'
import { parseHtml } from './parse-html.ts'

/** The tree as one line: `p(One b(bold))`. */
const outline = (nodes: readonly HtmlNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : `${node.name}(${outline(node.children)})`)).join('')

test.each([
  ['<p>One<p>Two', 'p(One)p(Two)'],
  ['<P>One</P >', 'p(One)'],
  ['<p>One<div>Two</div>Three', 'p(One)div(Two)Three'],
  ['<p><b>One<p>Two', 'p(b(One))p(Two)'],
  ['<ul><li>One<ul><li>In</ul><li>Two</ul>', 'ul(li(Oneul(li(In)))li(Two))'],
  ['<dl><dt>A<dd>B<dt>C</dl>', 'dl(dt(A)dd(B)dt(C))'],
  ['<table><tr><td>A<td>B<tr><td>C</table>D', 'table(tr(td(A)td(B))tr(td(C)))D'],
  ['<table><thead><tr><th>A<tbody><tr><td>B</table>', 'table(thead(tr(th(A)))tbody(tr(td(B))))'],
  ['<table><tr><td><table><tr><td>A</table>B</table>', 'table(tr(td(table(tr(td(A)))B)))'],
  ['<td>A</div>B', 'td(AB)'],
  ['<div><b>A</div>B', 'div(b(A))B'],
  ['<b><div>A</b>B</div>', 'b(div(AB))'],
  ['A</p>B</br>C', 'ABbr()C'],
  ['<br/>A<img>B', 'br()Aimg()B'],
  ['<script>if (a<b) "</p>"</script >C', 'script(if (a<b) "</p>")C'],
  ['<STYLE>a</Style\n>B', 'style(a)B'],
  ['<script>a</script', 'script(a</script)'],
  ['<title>a</titles>', 'title(a</titles>)'],
  ['a < b <3 <- <> </>', 'a < b <3 <- <> '],
  ['A<!-- <p>B --> C<!x><?y?>D', 'A CD'],
  ['A<!-- B', 'A'],
  ['A<p class="', 'A'],
])('%j is %j', (html, tree) => {
  expect(outline(parseHtml(html))).toBe(tree)
})

test.each([
  [`<a title="x y>`, { title: '"x', y: '' }],
  [`<a title='x y=">`, { title: "'x", y: '"' }],
  ['<a title= >', { title: '' }],
  ['<a/title=x/b / c>', { title: 'x/b', c: '' }],
  ['<a =x title=y>', {}],
  ['<a title\u00a0=\n"x">', { title: 'x' }],
])('the attributes of %j', (html, attributes) => {
  expect(parseHtml(html)).toMatchObject([{ name: 'a', attributes }])
})

test('attributes are parsed as in browsers', () => {
  const [element] = parseHtml(`<a HREF=/x?a&amp;b title='it"s' data-x="1>2"y href=z checked __proto__=p>`)
  expect(element).toMatchObject({
    attributes: { href: '/x?a&b', title: 'it"s', 'data-x': '1>2', y: '', checked: '' },
  })
})

describe('SVG and MathML', () => {
  const after = (svg: string): string => textOf(parseHtml(`${svg}<p>Story</p>`)).trim()

  test.each([
    '<svg><title/></svg>',
    '<svg><title/><path d="M1 1"/>',
    '<svg><style/></svg>',
    '<svg><title>Share</title></svg>',
    '<svg><script/><use/></svg>',
    '<svg/>',
    '<math><annotation/></math>',
    '<svg><foreignObject><div><svg><title/></svg></div></foreignObject></svg>',
  ])('%s does not swallow what follows', (svg) => {
    expect(after(svg)).toBe('Story')
  })

  test('a self-closing tag of HTML is a start tag', () => {
    expect(parseHtml('<title/>a</title>b')).toEqual([{ name: 'title', attributes: {}, children: ['a'] }, 'b'])
  })

  test('many open drawings take linear time', () => {
    expect(after('<svg><title>'.repeat(20_000))).toBe('')
  })
})
