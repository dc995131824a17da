/** Words of which names of an invented organisation are put together. */
export const COMPANY = "Tidewater";

export const DIVISIONS = [
  ...["Retail", "Payments", "Logistics", "Platform", "Insurance", "Media", "Energy", "Health"],
] as const;

export const FIELDS = [
  ...["Accounts", "Billing", "Catalogue", "Claims", "Customer", "Data", "Delivery", "Devices"],
  ...["Fraud", "Identity", "Inventory", "Ledger", "Lending", "Loyalty", "Mobile", "Orders"],
  ...["Partner", "Pricing", "Returns", "Risk", "Routing", "Search", "Supply", "Warehouse"],
] as const;

export const THINGS = [
  ...["Apps", "Archive", "Assistant", "Bridge", "Checks", "Console", "Core", "Desk", "Engine"],
  ...["Events", "Exchange", "Feeds", "Forecast", "Gateway", "Hub", "Insights", "Journeys"],
  ...["Models", "Monitor", "Notices", "Portal", "Reports", "Rules", "Scheduler", "Services"],
  ...["Settlement", "Signals", "Store", "Streams", "Tools", "Tracking", "Workbench"],
] as const;

export const TAGS = [
  ...["cloud", "customer-facing", "java", "kotlin", "legacy", "on-premises", "outsourced"],
  ...["python", "regulated", "start-up", "typescript"],
] as const;
