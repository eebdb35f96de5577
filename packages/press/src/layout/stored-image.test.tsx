import { describe, expect, it } from 'vitest'
import { StoredImage } from './stored-image.tsx'

const name = `${'0a'.repeat(16)}.jpg`
const facts = { width: 1600, height: 1000, focus: { x: 50, y: 50 }, tone: 13, isAnimated: false, bytes: 90_000 }
const shown = { name, alt: 'The quay', facts, sizes: '50vw', isUrgent: false }

describe('a stored image', () => {
  it('has its size, its colour and a width for each screen', () => {
    const html = String(StoredImage(shown))
    expect(html).toContain(`<source type="image/avif" srcset="/images/${name}/320.avif 320w, `)
    expect(html).toContain('1600w" sizes="50vw"/><img ')
    expect(html).toContain(`src="/images/${name}" srcset="/images/${name}/320.webp 320w, `)
    expect(html).toContain(
      `/1920.webp 1600w" sizes="50vw" alt="The quay" class="t13" width="1600" height="1000" loading="lazy"`,
    )
  })

  it('that readers see at once loads first', () => {
    const html = String(StoredImage({ ...shown, isUrgent: true }))
    expect(html).toContain('fetchpriority="high"')
    expect(html).not.toContain('loading=')
  })

  it('that is animated is shown as it is', () => {
    const html = String(StoredImage({ ...shown, facts: { ...facts, isAnimated: true } }))
    expect(html).toMatch(/^<img /)
    expect(html).not.toContain('srcset')
  })

  it('is cropped around its focus, in quarters', () => {
    const cropped = (x: number, y: number) =>
      /class="([^"]*)"/.exec(
        String(StoredImage({ ...shown, isCropped: true, facts: { ...facts, tone: null, focus: { x, y } } })),
      )?.[1]
    expect([cropped(50, 50), cropped(45, 60), cropped(0, 100), cropped(20, 50)]).toEqual([
      undefined,
      undefined,
      'x0 y100',
      'x25',
    ])
  })

  it('is as narrow as its height asks only where it is shown whole', () => {
    const tall = { ...shown, facts: { ...facts, height: 2400 } }
    expect(String(StoredImage(tall))).toContain('class="tall t13"')
    expect(String(StoredImage({ ...tall, isCropped: true }))).toContain('class="t13"')
  })
})
