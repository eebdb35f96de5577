import type { Block } from '@broadsheet/model'
import { expect, test } from 'vitest'
import type { OmissionKind } from '../result/omission.ts'
import { readHugoShortcodes } from './hugo-shortcodes.ts'
import { markdownLosses } from './markdown-losses.ts'
import { parseMarkdownBody, renderMarkdown } from './parse-markdown-body.ts'

const base = 'https://quay.example/'
const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const code = (text: string, language: string): Block => ({ type: 'preformatted', style: 'code', text, language })
const embed = (url: string): Block => ({ type: 'embed', url, title: null })

test.each<[string, unknown[]]>([
  ['{{< highlight go "linenos=table" >}}\na `b`\n  c\n{{< /highlight >}}', [code('a `b`\n  c', 'go')]],
  ['{% highlight ruby linenos %}\nputs 1\n{% endhighlight %}', [code('puts 1', 'ruby')]],
  ['{{< youtube abc >}}\nLate **ferry**.', [embed('https://www.youtube.com/watch?v=abc'), { text: 'Late ferry.' }]],
  [
    '{{< instagram CxO >}}\n\n{{< gist nell 12 >}}',
    [embed('https://www.instagram.com/p/CxO'), embed('https://gist.github.com/nell/12')],
  ],
  ['{{< audio src="a.mp3" caption="Horn" >}}', [{ type: 'audio', url: `${base}a.mp3`, caption: 'Horn' }]],
  [
    '{{< details summary="The *rules*" >}}\nNo bells.\n{{< /details >}}',
    [{ type: 'note', title: 'The rules', paragraphs: ['No bells.'] }],
  ],
  [
    '{{< figure src="/a.jpg" title="Tide" caption="At *six*" attr="Nell" attrlink="https://nell.example/" >}}',
    [
      {
        type: 'image',
        caption: 'Tide At six',
        credit: 'Nell',
        marks: [
          { type: 'strong', of: 0 },
          { type: 'emphasis', of: 0 },
          { type: 'link', of: 1, url: 'https://nell.example/' },
        ],
      },
    ],
  ],
  ['Write {{</* ref "a.md" */>}}.', [paragraph('Write {{< ref "a.md" >}}.')]],
  [
    "[Tides]({{ site.baseurl }}/tides) ![]({{ '/a.jpg' | relative_url }})",
    [{ marks: [{ url: `${base}tides` }] }, { url: `${base}a.jpg` }],
  ],
  ['{% comment %}Not yet.{% endcomment %}Late.{% if a %}{% endif %}', [paragraph('Late.')]],
])('%j is shown', (text, blocks) => {
  expect(parseMarkdownBody(text, base)).toMatchObject(blocks)
  expect(parseMarkdownBody(text, base)).toHaveLength(blocks.length)
})

test.each<[string, OmissionKind[]]>([
  [
    '{{< chart "tides.csv" >}} {% include x.html %} {% post_url 2026-11-20-a %}',
    ['shortcode', 'shortcode', 'shortcode'],
  ],
  ['{{< figure alt="A" >}}', ['shortcode']],
  ['{{% note "High tide" %}}A{{% /note %}}', ['shortcode-attribute']],
  ['{{< button href="https://a.example/" >}}A{{< /button >}}', ['shortcode-attribute']],
  ['{{% note class="wide red" %}}A{{% /note %}}', []],
  ['{{< ref "a.md" >}} {{< youtube abc >}} {% if a %}{% endif %}', ['frame']],
  ['[![A](/a.jpg)](https://a.example/)', ['image-link']],
  ['A [b](#c)\n\n## C\n\n<form><input></form>', ['anchor', 'form']],
  ['Many[^1] went.\n\n[^1]: By count.', []],
  ['A {b} < c.', []],
  [
    '| <abbr title="High water">HW</abbr> | [b](#c) |\n\n<abbr title="Low water">LW</abbr>',
    ['explanation', 'anchor', 'explanation'],
  ],
  ['| a[^1] |\n\n[^1]: By count.', []],
])('%j loses %j', (text, lost) => {
  expect(markdownLosses(renderMarkdown(text, base)).toSorted()).toEqual(lost.toSorted())
})

test.each(['{{< highlight go >}}', '{% highlight go %}', '{% comment %}', '{{< note', '{{< a="'])(
  'a hundred thousand of %s are read',
  (words) => {
    expect(readHugoShortcodes(words.repeat(100_000))).toEqual(expect.any(String))
  },
)
