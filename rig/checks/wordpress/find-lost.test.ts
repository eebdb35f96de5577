import { describe, expect, it } from 'vitest'
import { findLost, readShown } from './find-lost.ts'

const shown = (inner: string) => readShown(`<main><article>${inner}</article></main>`, 'article')

describe('findLost', () => {
  it('finds words, alternative texts, links and files that an article lacks', () => {
    const before = shown(
      '<p>Kept and <b>dropped</b> <a href="https://a.example/x">words</a></p><img src="/pier-300x200.png" alt="A pier">',
    )
    expect(findLost(before, shown('<p>Kept and words</p>'), [])).toEqual([
      'dropped',
      'alt A pier',
      'link https://a.example/x',
      'file /pier-300x200.png',
    ])
  })

  it('takes an image for its sizes, and letters that are composed in another way for one', () => {
    const before = shown('<p>Ka\u0308i</p><img src="/K%C3%A4i-300x200.png" alt=""><audio src="/a.wav?_=1"></audio>')
    expect(findLost(before, shown('<p>K\u00E4i</p>'), ['/Käi.png', '/a.wav'])).toEqual([])
  })

  it('does not compare scripts, what stands in for a player, and addresses that are their own words', () => {
    const before = shown(
      '<script>unseen()</script><audio src="/a.wav"><a href="/a.wav">no player</a></audio><p>https://a.example/</p>',
    )
    expect(findLost(before, shown(''), ['/a.wav'])).toEqual([])
  })
})
