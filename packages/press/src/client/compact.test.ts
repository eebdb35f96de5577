import { expect, it } from 'vitest'
import { compact } from './compact.ts'

it('keeps the line breaks that end statements and no others', () => {
  const script = `
    let a = [
      1,
    ]
    if(a){
      b()
      c(d =>
        d)
    }
    e()
  `
  expect(compact(script)).toBe('let a = [1,]\nif(a){b()\nc(d =>d)}\ne()')
})

it('gives names of more than a letter one each', () => {
  expect(compact('let $list=1,$item=2\nuse($list,$item,$lists)')).toBe('let A=1,B=2\nuse(A,B,C)')
})
