import { describe, expect, it } from 'vitest'
import { css } from './css.ts'

describe('css', () => {
  it('drops comments, line breaks and the last semicolon of a rule', () => {
    expect(css`
      /* why */
      a > b,
      c {
        color: red;
        margin: 0 auto;
      }
    `).toBe('a>b,c{color:red;margin:0 auto}')
  })

  it('keeps the spaces that carry meaning', () => {
    expect(css`
      @media (width >= 48rem) and (height >= 1rem) {
        a :focus {
          inline-size: calc(100% - 2rem + 1px);
        }
      }
    `).toBe('@media (width>=48rem) and (height>=1rem){a :focus{inline-size:calc(100% - 2rem + 1px)}}')
  })
})
