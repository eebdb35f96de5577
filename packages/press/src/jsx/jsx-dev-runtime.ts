/** The same by the name that compilers use in development. */
export { Fragment, jsx as jsxDEV, type JSX } from './jsx-runtime.ts'
