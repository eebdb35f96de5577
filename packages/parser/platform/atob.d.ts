/** The platform's Base64 (https://html.spec.whatwg.org/multipage/webappapis.html#atob): the same in workerd and Node. */
declare function atob(data: string): string
