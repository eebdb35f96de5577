import { answerError } from '@broadsheet/edge'
import { errorPage, unavailablePage } from '@broadsheet/press'
import { isUnavailable, reasonOf } from '@broadsheet/store'

/** Answers errors that no handler expected. */
export const showError = answerError({
  isUnavailable,
  reasonOf,
  errorPage,
  unavailablePage,
})
