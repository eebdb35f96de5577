import { expect, test } from 'vitest'
import { parseHtml } from '../parse-html.ts'
import { serializeHtml } from './serialize-html.ts'

test.each([
  ['<p>One<p>Two', '<p>One</p><p>Two</p>'],
  ['a &lt;b&gt; &amp;amp; c', 'a &lt;b&gt; &#38;amp; c'],
  [`<a title='"&lt;' href=/x?a&b>x</a>`, '<a title="&quot;&lt;" href="/x?a&#38;b">x</a>'],
  ['<br><img src=a.jpg>', '<br/><img src="a.jpg"/>'],
  ['<p onclick="a()" "x"=y>One</p>', '<p>One</p>'],
  ['<script>a()</script><style>b{}</style><iframe src="/f">c</iframe>', '<iframe src="/f"></iframe>'],
  ['<o:p>One</o:p>', 'One'],
])('%j is serialised as %j', (html, expected) => {
  expect(serializeHtml(parseHtml(html))).toBe(expected)
})
