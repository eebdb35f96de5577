import { expect, it } from 'vitest'
import { complaintsOf } from './complaints-of.ts'
import { newReader, paperAddress } from './new-reader.ts'
import { pageKinds } from './page-kinds.ts'

it.each(pageKinds)(
  'the $kind page loads without errors, failed requests or requests elsewhere',
  async ({ path, status }) => {
    const page = await newReader()
    const complaints = complaintsOf(page, paperAddress)
    const response = await page.goto(path, { waitUntil: 'networkidle' })
    expect([response?.status(), complaints]).toEqual([status, []])
  },
)
