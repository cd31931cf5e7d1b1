import { list } from './shape.ts'

/** What a listener or one of its rules does with a request: both have actions of one structure (`Action` of the ELBv2 API). */
export const listenerActions = list({
  type: 'text',
  targetGroupArn: 'text',
  order: 'number',
  authenticateOidcConfig: 'any',
  authenticateCognitoConfig: 'any',
  redirectConfig: {
    protocol: 'text',
    port: 'text',
    host: 'text',
    path: 'text',
    query: 'text',
    statusCode: 'text',
  },
  fixedResponseConfig: {
    messageBody: 'text',
    statusCode: 'text',
    contentType: 'text',
  },
  forwardConfig: {
    targetGroups: list({
      targetGroupArn: 'text',
      weight: 'number',
    }),
    targetGroupStickinessConfig: { enabled: 'flag', durationSeconds: 'number' },
  },
  jwtValidationConfig: 'any',
})
