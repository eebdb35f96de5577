import { answerError } from '@broadsheet/edge'
import { errorPage, unavailablePage } from '@broadsheet/press'
import { DatabaseUnavailable, reasonOf } from '@broadsheet/store'

/** Answers errors that no handler expected. */
export const showError = answerError({
  isUnavailable: (error) => DatabaseUnavailable.in(error) !== null,
  reasonOf,
  errorPage,
  unavailablePage,
})
