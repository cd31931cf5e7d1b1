/** The account of AWS's own examples: nobody has a certificate or a repository in it. */
export const exampleAccount = '123456789012'

/** A certificate of ACM for who has none yet, as AWS's documentation writes one, in a Region. */
export function exampleCertificate(region: string): string {
  return `arn:aws:acm:${region}:${exampleAccount}:certificate/12345678-1234-1234-1234-123456789012`
}

/** Whether a certificate is such an example, which AWS does not take. */
export function isExampleCertificate(arn: string): boolean {
  return arn.includes(`:${exampleAccount}:certificate/`)
}
