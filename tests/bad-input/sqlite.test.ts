import { SQLITE } from "../support/engines";
import { everySuite } from "./every-suite";

everySuite(SQLITE);
