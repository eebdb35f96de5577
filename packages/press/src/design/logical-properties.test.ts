import { expect, it } from 'vitest'
import { pageStyles } from '../assets/generated.ts'

const physical =
  /(?:^|[;{])(?:(?:margin|padding|border|inset|scroll-margin)-(?:left|right|top|bottom)|left|right|(?:min-|max-)?(?:width|height)):|(?:text-align|float):(?:left|right)/g

it.each(Object.entries(pageStyles))('the styles of the %s page know no left or right', (_, { text }) => {
  expect(text.match(physical)).toBeNull()
})
