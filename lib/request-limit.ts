/** Most bytes of what is sent to the server at once: a file of 5 MB, which is what capture takes, and the form around it. */
export const mostRequestBytes = 6 * 2 ** 20;
