import * as fc from 'fast-check'

const names =
  'p div span h1 h3 ul ol li blockquote cite footer figure figcaption picture table thead tr td th caption pre form section b'.split(
    ' ',
  )
const written = [
  '/a.jpg',
  'https://a.example/b',
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,x',
  '',
  '//x',
  'http://[',
]
const address = fc.oneof(fc.constantFrom(...written), fc.string({ maxLength: 12 }))
const attributes = fc
  .record({
    src: fc.option(address),
    'data-src': fc.option(address),
    srcset: fc.option(address.map((each) => `${each} 2x, ${each} 900w`)),
    width: fc.option(fc.constantFrom('1', '640', '999999', '-3', '50%', 'x')),
    colspan: fc.option(fc.constantFrom('2', '0', '-1', '1e9', 'x')),
    class: fc.option(fc.constantFrom('twitter-tweet', 'credit', 'wp-caption', 'wp-caption-text')),
    onclick: fc.option(fc.constant('alert(1)')),
  })
  .map((record) =>
    Object.entries(record)
      .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${value.replaceAll('"', '&quot;')}"`]))
      .join(''),
  )

// Only letters, so that nothing folds it and a test can find it again.
const anyWord = fc.string({ unit: fc.constantFrom(...'a b c d e f g h i j'.split(' ')), minLength: 8, maxLength: 8 })
const empty = fc.constantFrom('br', 'hr', 'img', 'iframe', 'video', 'embed')

const { html } = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    anyWord,
    fc.tuple(empty, attributes).map(([name, written]) => `<${name}${written}>`),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '<noscript><img src="/n.jpg"></noscript>',
      '</div>',
      '</p>',
      '<!--',
      '&lt;',
    ),
    fc
      .tuple(fc.constantFrom(...names), attributes, fc.array(tie('html'), { maxLength: 4 }), fc.boolean())
      .map(
        ([name, written, inner, isClosed]) => `<${name}${written}>${inner.join(' ')}${isClosed ? `</${name}>` : ''}`,
      ),
  ),
}))

/** HTML of every known element, nested and closed at random, with good and bad addresses. */
export const anyHtml = fc.array(html, { maxLength: 6 }).map((pieces) => pieces.join(''))

type Placed = { html: string; words: string[] }

const { placed } = fc.letrec<{ placed: Placed }>((tie) => ({
  placed: fc.oneof(
    { maxDepth: 5 },
    anyWord.map((word) => ({ html: `<p>${word}</p>`, words: [word] })),
    anyWord.map((word) => ({
      html: `<p>${word} <img src="/a.jpg"> <b>${word}</b><br><br>${word}</p>`,
      words: [word, word, word],
    })),
    fc
      .tuple(
        fc.constantFrom('div', 'section', 'ul', 'li', 'blockquote', 'table', 'tr', 'td', 'figure', 'h2', 'custom-box'),
        fc.array(tie('placed'), { maxLength: 4 }),
      )
      .map(([name, inner]) => ({
        html: `<${name}>${inner.map(({ html }) => html).join(' ')}</${name}>`,
        words: inner.flatMap(({ words }) => words),
      })),
  ),
}))

/** Paragraphs in elements of all kinds, and their words in order. */
export const anyPlacedParagraphs = placed
