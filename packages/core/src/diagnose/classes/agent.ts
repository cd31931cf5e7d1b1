import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { agentHostFailures } from './agent-host.ts'
import { agentServiceFailures } from './agent-service.ts'

/** What the ECS agent of an EC2 instance says about itself. */
export const agentClass: ErrorClass = {
  id: 'agent',
  marks: [
    ['Could not register'],
    ['register as a container instance'],
    ['Error getting valid credentials'],
    ['connect to docker daemon'],
    ['connect to the docker daemon'],
    ['docker.sock'],
    ['Agent exited with code'],
    ['CredentialsV2Request'],
    ['GetCredentialsInvalidRoleType'],
    ['poll endpoint'],
    ['ws backend'],
    ['ECS Agent', 'NoCredentialProviders'],
    ['Registering Instance with ECS'],
    ['Error from acs'],
    ['Error from tcs'],
    ['connecting to ACS'],
    ['connecting to TCS'],
    ['creating a websocket client'],
    ['Error registering'],
    ['invalid attribute'],
    ['CgroupError'],
    ['identity document signature'],
    ['perform ecs:Poll'],
    ['perform: ecs:RegisterContainerInstance'],
  ],
  failures: [...agentHostFailures, ...agentServiceFailures],
  look: looks.agentLog,
}
