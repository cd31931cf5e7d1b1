/**
 * In how many Availability Zones of a Region an account can have subnets: as many as the names that AWS's own linter for
 * CloudFormation lists (`AVAILABILITY_ZONES` in `src/cfnlint/helpers.py` of aws-cloudformation/cfn-lint 1.51.0, read on
 * 2026-11-28). Where it lists three, none stands here: AWS says that each Region has at least three
 * (https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html). In the oldest Regions an
 * account may see one fewer.
 */
const otherThanThree: Readonly<Record<string, number>> = {
  'us-east-1': 6,
  'us-west-1': 2,
  'us-west-2': 4,
  'ca-central-1': 4,
  'ap-northeast-1': 4,
  'ap-northeast-2': 4,
}

export function zonesOf(region: string): number {
  return otherThanThree[region] ?? 3
}
