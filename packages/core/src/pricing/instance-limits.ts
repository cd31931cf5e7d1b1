// Made by scripts/gen-prices.ts from data/prices-2.json.

/**
 * The EC2 instance types whose price is known somewhere, each with the network interfaces that can be attached and the tasks
 * with an interface of their own that a trunk lets run, where the type has one.
 */
// prettier-ignore
export const instanceLimits = {
  'c5.12xlarge': [8, 60], 'c5.2xlarge': [4, 40], 'c5.4xlarge': [8, 60], 'c5.9xlarge': [8, 60], 'c5.large': [3, 10], 'c5.xlarge': [4, 20],
  'c5a.12xlarge': [8, 60], 'c5a.16xlarge': [15, 120], 'c5a.2xlarge': [4, 40], 'c5a.4xlarge': [8, 60], 'c5a.8xlarge': [8, 60], 'c5a.large': [3, 10], 'c5a.xlarge': [4, 20],
  'c6a.12xlarge': [8, 120], 'c6a.16xlarge': [15, 120], 'c6a.2xlarge': [4, 40], 'c6a.4xlarge': [8, 60], 'c6a.8xlarge': [8, 90], 'c6a.large': [3, 10], 'c6a.xlarge': [4, 20],
  'c6g.12xlarge': [8, 60], 'c6g.16xlarge': [15, 120], 'c6g.2xlarge': [4, 40], 'c6g.4xlarge': [8, 60], 'c6g.8xlarge': [8, 60], 'c6g.large': [3, 10], 'c6g.medium': [2, 4], 'c6g.xlarge': [4, 20],
  'c6i.12xlarge': [8, 120], 'c6i.16xlarge': [15, 120], 'c6i.2xlarge': [4, 40], 'c6i.4xlarge': [8, 60], 'c6i.8xlarge': [8, 90], 'c6i.large': [3, 10], 'c6i.xlarge': [4, 20],
  'c7a.12xlarge': [8, 114], 'c7a.16xlarge': [15, 107], 'c7a.2xlarge': [4, 38], 'c7a.4xlarge': [8, 54], 'c7a.8xlarge': [8, 84], 'c7a.large': [3, 9], 'c7a.medium': [2, 4], 'c7a.xlarge': [4, 18],
  'c7g.12xlarge': [8, 60], 'c7g.16xlarge': [15, 120], 'c7g.2xlarge': [4, 40], 'c7g.4xlarge': [8, 60], 'c7g.8xlarge': [8, 60], 'c7g.large': [3, 10], 'c7g.medium': [2, 4], 'c7g.xlarge': [4, 20],
  'c7i-flex.12xlarge': [8, 114], 'c7i-flex.16xlarge': [15, 107], 'c7i-flex.2xlarge': [4, 18], 'c7i-flex.4xlarge': [8, 34], 'c7i-flex.8xlarge': [8, 54], 'c7i-flex.large': [3, 3], 'c7i-flex.xlarge': [4, 8],
  'c7i.12xlarge': [8, 114], 'c7i.16xlarge': [15, 107], 'c7i.2xlarge': [4, 38], 'c7i.4xlarge': [8, 54], 'c7i.8xlarge': [8, 84], 'c7i.large': [3, 9], 'c7i.xlarge': [4, 18],
  'c8g.12xlarge': [8, 54], 'c8g.16xlarge': [15, 107], 'c8g.2xlarge': [4, 38], 'c8g.4xlarge': [8, 54], 'c8g.8xlarge': [8, 54], 'c8g.large': [3, 9], 'c8g.medium': [2, 4], 'c8g.xlarge': [4, 18],
  'm5.12xlarge': [8, 60], 'm5.16xlarge': [15, 120], 'm5.2xlarge': [4, 40], 'm5.4xlarge': [8, 60], 'm5.8xlarge': [8, 60], 'm5.large': [3, 10], 'm5.xlarge': [4, 20],
  'm5a.12xlarge': [8, 60], 'm5a.16xlarge': [15, 120], 'm5a.2xlarge': [4, 40], 'm5a.4xlarge': [8, 60], 'm5a.8xlarge': [8, 60], 'm5a.large': [3, 10], 'm5a.xlarge': [4, 20],
  'm6a.12xlarge': [8, 120], 'm6a.16xlarge': [15, 120], 'm6a.2xlarge': [4, 40], 'm6a.4xlarge': [8, 60], 'm6a.8xlarge': [8, 90], 'm6a.large': [3, 10], 'm6a.xlarge': [4, 20],
  'm6g.12xlarge': [8, 60], 'm6g.16xlarge': [15, 120], 'm6g.2xlarge': [4, 40], 'm6g.4xlarge': [8, 60], 'm6g.8xlarge': [8, 60], 'm6g.large': [3, 10], 'm6g.medium': [2, 4], 'm6g.xlarge': [4, 20],
  'm6i.12xlarge': [8, 120], 'm6i.16xlarge': [15, 120], 'm6i.2xlarge': [4, 40], 'm6i.4xlarge': [8, 60], 'm6i.8xlarge': [8, 90], 'm6i.large': [3, 10], 'm6i.xlarge': [4, 20],
  'm7a.12xlarge': [8, 114], 'm7a.16xlarge': [15, 107], 'm7a.2xlarge': [4, 38], 'm7a.4xlarge': [8, 54], 'm7a.8xlarge': [8, 84], 'm7a.large': [3, 9], 'm7a.medium': [2, 4], 'm7a.xlarge': [4, 18],
  'm7g.12xlarge': [8, 60], 'm7g.16xlarge': [15, 120], 'm7g.2xlarge': [4, 40], 'm7g.4xlarge': [8, 60], 'm7g.8xlarge': [8, 60], 'm7g.large': [3, 10], 'm7g.medium': [2, 4], 'm7g.xlarge': [4, 20],
  'm7i-flex.12xlarge': [8, 114], 'm7i-flex.16xlarge': [15, 107], 'm7i-flex.2xlarge': [4, 18], 'm7i-flex.4xlarge': [8, 34], 'm7i-flex.8xlarge': [8, 54], 'm7i-flex.large': [3, 3], 'm7i-flex.xlarge': [4, 8],
  'm7i.12xlarge': [8, 114], 'm7i.16xlarge': [15, 107], 'm7i.2xlarge': [4, 38], 'm7i.4xlarge': [8, 54], 'm7i.8xlarge': [8, 84], 'm7i.large': [3, 9], 'm7i.xlarge': [4, 18],
  'm8g.12xlarge': [8, 54], 'm8g.16xlarge': [15, 107], 'm8g.2xlarge': [4, 38], 'm8g.4xlarge': [8, 54], 'm8g.8xlarge': [8, 54], 'm8g.large': [3, 9], 'm8g.medium': [2, 4], 'm8g.xlarge': [4, 18],
  'r5.12xlarge': [8, 60], 'r5.16xlarge': [15, 120], 'r5.2xlarge': [4, 40], 'r5.4xlarge': [8, 60], 'r5.8xlarge': [8, 54], 'r5.large': [3, 10], 'r5.xlarge': [4, 20],
  'r5a.12xlarge': [8, 60], 'r5a.16xlarge': [15, 120], 'r5a.2xlarge': [4, 40], 'r5a.4xlarge': [8, 60], 'r5a.8xlarge': [8, 60], 'r5a.large': [3, 10], 'r5a.xlarge': [4, 20],
  'r6a.12xlarge': [8, 120], 'r6a.16xlarge': [15, 120], 'r6a.2xlarge': [4, 40], 'r6a.4xlarge': [8, 60], 'r6a.8xlarge': [8, 90], 'r6a.large': [3, 10], 'r6a.xlarge': [4, 20],
  'r6g.12xlarge': [8, 60], 'r6g.16xlarge': [15, 120], 'r6g.2xlarge': [4, 40], 'r6g.4xlarge': [8, 60], 'r6g.8xlarge': [8, 60], 'r6g.large': [3, 10], 'r6g.medium': [2, 4], 'r6g.xlarge': [4, 20],
  'r6i.12xlarge': [8, 120], 'r6i.16xlarge': [15, 120], 'r6i.2xlarge': [4, 40], 'r6i.4xlarge': [8, 60], 'r6i.8xlarge': [8, 90], 'r6i.large': [3, 10], 'r6i.xlarge': [4, 20],
  'r7a.12xlarge': [8, 114], 'r7a.16xlarge': [15, 107], 'r7a.2xlarge': [4, 38], 'r7a.4xlarge': [8, 54], 'r7a.8xlarge': [8, 84], 'r7a.large': [3, 9], 'r7a.medium': [2, 4], 'r7a.xlarge': [4, 18],
  'r7g.12xlarge': [8, 60], 'r7g.16xlarge': [15, 120], 'r7g.2xlarge': [4, 40], 'r7g.4xlarge': [8, 60], 'r7g.8xlarge': [8, 60], 'r7g.large': [3, 10], 'r7g.medium': [2, 4], 'r7g.xlarge': [4, 20],
  'r7i.12xlarge': [8, 114], 'r7i.16xlarge': [15, 107], 'r7i.2xlarge': [4, 38], 'r7i.4xlarge': [8, 54], 'r7i.8xlarge': [8, 84], 'r7i.large': [3, 9], 'r7i.xlarge': [4, 18],
  'r8g.12xlarge': [8, 54], 'r8g.16xlarge': [15, 107], 'r8g.2xlarge': [4, 38], 'r8g.4xlarge': [8, 54], 'r8g.8xlarge': [8, 54], 'r8g.large': [3, 9], 'r8g.medium': [2, 4], 'r8g.xlarge': [4, 18],
  't3.2xlarge': [4], 't3.large': [3], 't3.medium': [3], 't3.micro': [2], 't3.nano': [2], 't3.small': [3], 't3.xlarge': [4],
  't3a.2xlarge': [4], 't3a.large': [3], 't3a.medium': [3], 't3a.micro': [2], 't3a.nano': [2], 't3a.small': [2], 't3a.xlarge': [4],
  't4g.2xlarge': [4], 't4g.large': [3], 't4g.medium': [3], 't4g.micro': [2], 't4g.nano': [2], 't4g.small': [3], 't4g.xlarge': [4],
} as const
