/** Whether a script works the page: what the server renders can be read, but its forms do not answer. */
export const isLive = typeof document !== 'undefined'
