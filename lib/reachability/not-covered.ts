/** What the matrix says nothing of, in short; `docs/reachability.md` has the whole list. */
export const NOT_COVERED: readonly string[] = [
  'what runs in no VPC: it has the internet by nature, and other rules find it',
  'what reaches a zone from outside: the internet and outside networks are destinations only',
  'what passes inside an allowed connection: identity policies, the policy of an endpoint, the content of requests',
  'IPv6 between subnets, which is unknown where both sides have it',
  'what a resource of VPC Lattice leads on to outside the zones; its listeners, rules and auth policies',
  'Client VPN and Verified Access, which let people in from outside',
  'Cloud WAN behind the edge of a core network',
  'what is changed after deployment',
];

/** What the answers mean that are no answers. */
export const NOT_DECIDED =
  'Unknown means that the templates do not decide it: a parameter, an import, a network that is not seen. It never counts as declared and reached.';
